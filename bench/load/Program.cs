using System.Diagnostics;
using Zhiyin.Load;

// dotnet run -c Release --project bench/load -- --desk artifacts/publish/zhiyin [--database "Host=…"] [--buyers 200] [--agents 20] [--seconds 10] [--idle 5000]
var settings = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1], StringComparer.Ordinal);
int Number(string name, int otherwise) => settings.TryGetValue(name, out var text) ? int.Parse(text) : otherwise;
var desk = settings.GetValueOrDefault("desk", "artifacts/publish/zhiyin");
var lasting = TimeSpan.FromSeconds(Number("seconds", 10));
var folder = Directory.CreateTempSubdirectory("zhiyin-load");
string[] where = ["--data", folder.FullName, .. settings.TryGetValue("database", out var database) ? (string[])["--database", database] : []];
var address = new Uri("http://127.0.0.1:" + Number("port", 5390));
try
{
    var ground = await Ground.PrepareAsync(where, Number("agents", 20));
    var start = new ProcessStartInfo(desk, ["serve", "--urls", address.AbsoluteUri, .. where]) { UseShellExecute = false, RedirectStandardOutput = true };
    // These buyers type faster than people do, all from one address.
    start.Environment["widget-per-address"] = start.Environment["widget-per-visitor"] = "100000";
    using var server = Process.Start(start)!;
    server.OutputDataReceived += (_, _) => { };
    server.BeginOutputReadLine();
    try
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                if ((await client.GetAsync(new Uri(address, "/readyz"))).IsSuccessStatusCode)
                {
                    break;
                }
            }
            catch (HttpRequestException) when (!server.HasExited)
            {
            }

            await Task.Delay(50);
        }

        long Memory()
        {
            server.Refresh();
            return server.WorkingSet64 >> 20;
        }

        await using (var crowd = new Crowd(address, ground))
        {
            Console.WriteLine($"{(database is null ? "SQLite" : "PostgreSQL")}, {Number("buyers", 200)} buyers, {ground.AgentCookies.Count} agents, memory at start {Memory()} MB");
            await crowd.GatherAsync(Number("buyers", 200), talk: true, CancellationToken.None);
            await crowd.AtRateAsync(500, TimeSpan.FromSeconds(3), CancellationToken.None);
            foreach (var rate in (int[])[1000, 2000])
            {
                var at = await crowd.AtRateAsync(rate, lasting, CancellationToken.None);
                Console.WriteLine($"| {rate}/s asked | {at.PerSecond:F0}/s | p50 {at.P50:F1} ms | p99 {at.P99:F1} ms | longest {at.Longest:F0} ms | missing {at.Missing} | {Memory()} MB |");
            }

            var flat = await crowd.FlatOutAsync(lasting, CancellationToken.None);
            Console.WriteLine($"| flat out | {flat.PerSecond:F0}/s | p50 {flat.P50:F1} ms | p99 {flat.P99:F1} ms | longest {flat.Longest:F0} ms | missing {flat.Missing} | {Memory()} MB |");
        }

        if (Number("idle", 5000) is > 0 and var idle)
        {
            await using var quiet = new Crowd(address, ground);
            var before = Memory();
            await quiet.GatherAsync(idle, talk: false, CancellationToken.None);
            await Task.Delay(TimeSpan.FromSeconds(10));
            Console.WriteLine($"| {idle} idle connections | {Memory()} MB (before {before} MB) |");
        }
    }
    finally
    {
        server.Kill();
        await server.WaitForExitAsync();
    }
}
finally
{
    folder.Delete(recursive: true);
}
