using Microsoft.Playwright;

namespace Hr.Attendance.Browser.Tests;

/// <summary>The Chromium of this machine, headless. Where there is none, nothing is started and the tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    internal static (int Width, int Height) Desktop => (1280, 900);

    internal static (int Width, int Height) Phone => (390, 844);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } chromium)
        {
            return;
        }

        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Switches });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
    }

    /// <summary>Opens a page of its own, with nothing kept from others.</summary>
    internal async Task<OpenPage> OpenAsync(
        string file, (int Width, int Height) size, string hash = "", bool hasScript = true, ColorScheme colors = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            JavaScriptEnabled = hasScript,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var opened = new OpenPage(context, await context.NewPageAsync());
        await opened.Page.GotoAsync("file://" + file + hash);
        return opened;
    }
}

/// <summary>A page, and what it asked for and complained of.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url.Split('#')[0]);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.Dialog += (_, dialog) => Complaints.Add("a dialog opened: " + dialog.Message);
    }

    internal IPage Page { get; }

    internal List<string> Requests { get; } = [];

    internal List<string> Complaints { get; } = [];

    internal Task<int> WidthAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    /// <summary>What a reader sees of an element.</summary>
    internal Task<string> SeenAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    /// <summary>It asked for nothing but files of the report, and nothing went wrong.</summary>
    internal void ShouldHaveBeenQuiet(string folder)
    {
        Requests.ShouldAllBe(url => url.StartsWith("file://" + folder, StringComparison.Ordinal));
        Complaints.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
