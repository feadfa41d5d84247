using System.Globalization;

namespace Hr.Attendance.Sdk.Privacy;

/// <summary>A label that stands for a place or a terminal, and what in a source means it. Immutable.</summary>
public sealed record PlaceLabel
{
    /// <summary>The label.</summary>
    public required string Label { get; init => field = Guard.NotEmpty(value); }

    /// <summary>
    /// Texts of the source that mean it: names, serial numbers, network addresses. Compared by ordinal comparison, without the space around
    /// them.
    /// </summary>
    public IReadOnlyCollection<string> Means { get; init; } = [];

    /// <summary>A circle on the map whose coordinates mean it; null for none.</summary>
    public GeoCircle? Within { get; init; }
}

/// <summary>A circle on the map. Immutable.</summary>
/// <param name="Latitude">The latitude of its centre in degrees, -90 to 90.</param>
/// <param name="Longitude">The longitude of its centre in degrees, -180 to 180.</param>
/// <param name="Metres">Its radius in metres, which belongs to it.</param>
public sealed record GeoCircle(double Latitude, double Longitude, double Metres)
{
    private const double EarthRadius = 6_371_000;

    /// <summary>Whether a point lies in it.</summary>
    internal bool Contains(double latitude, double longitude)
    {
        // The haversine formula, which keeps its digits where points are close together, as here.
        double chord = Squared(Math.Sin(Radians(latitude - Latitude) / 2))
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(latitude)) * Squared(Math.Sin(Radians(longitude - Longitude) / 2)));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord))) <= Metres;

        static double Radians(double degrees) => degrees * Math.PI / 180;

        static double Squared(double number) => number * number;
    }
}

/// <summary>Turns what a source says of a place or a terminal into a label. Immutable.</summary>
public sealed class PlaceLabels
{
    /// <summary>What stands for everything that is no label of the policy's allow-list.</summary>
    public const string Elsewhere = "elsewhere";

    private readonly IReadOnlyList<PlaceLabel> _labels;

    /// <summary>Creates a list of labels.</summary>
    /// <param name="labels">The labels; of two that a text means the first one counts. A label means itself too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="labels"/> or one of them is null.</exception>
    public PlaceLabels(params PlaceLabel[] labels) => _labels = [.. Guard.NotNull(labels).Select(label => Guard.NotNull(label, nameof(labels)))];

    /// <summary>No labels: only texts that are on the allow-list themselves are kept.</summary>
    public static PlaceLabels None { get; } = new();

    /// <summary>The label for a text of the source: one of the allowed ones, or <see cref="Elsewhere"/>.</summary>
    internal string Of(string written, IReadOnlyList<string> allowed)
    {
        string text = written.Trim();
        var point = PointOf(text);

        // What stands for no label is taken as one itself, so that a source which writes labels already needs no list. Only what policy
        // allows gets through; everything else becomes one word that tells nothing.
        string label = _labels.FirstOrDefault(known => known.Means.Contains(text, StringComparer.Ordinal)
            || (point is var (latitude, longitude) && (known.Within?.Contains(latitude, longitude) ?? false)))?.Label ?? text;
        return allowed.Contains(label, StringComparer.Ordinal) ? label : Elsewhere;
    }

    /// <summary>Coordinates such as <c>31.2304,121.4737</c>, the latitude first; null for any other text.</summary>
    private static (double Latitude, double Longitude)? PointOf(string text)
    {
        string[] parts = text.Split(',');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude) && latitude is >= -90 and <= 90
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude) && longitude is >= -180 and <= 180
            ? (latitude, longitude)
            : null;
    }
}
