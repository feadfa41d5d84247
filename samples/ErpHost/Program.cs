using ErpHost;

await using var app = await ErpApp.BuildAsync(args);
await app.RunAsync();
