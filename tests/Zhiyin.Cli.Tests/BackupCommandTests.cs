using System.Diagnostics;

namespace Zhiyin.Cli.Tests;

/// <summary>A desk that runs is backed up, restored beside it and started again, by the commands an owner types.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhiyin-cli").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_running_desk_is_backed_up_restored_and_served_again()
    {
        var (data, archive, restored) = (Path.Combine(_folder, "data"), Path.Combine(_folder, "backup.zip"), Path.Combine(_folder, "restored"));
        using (var desk = await ServeAsync(data))
        {
            var second = await Cli.RunAsync("serve", "--data", data, "--urls", "http://127.0.0.1:0");
            second.Code.ShouldBe(2);
            second.Error.ShouldContain("in use by another zhiyin");
            second.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, "one line, no stack");

            var backup = await Cli.RunAsync("backup", archive, "--data", data, "--with-keys");
            backup.Code.ShouldBe(0, backup.Error);
            backup.Output.ShouldContain("The master key is in it");
            (await Cli.RunAsync("restore", archive, "--data", data)).Error.ShouldContain("not empty");
            desk.Kill();
            await desk.WaitForExitAsync(Stop);
        }

        var restore = await Cli.RunAsync("restore", archive, "--data", restored);
        restore.Code.ShouldBe(0, restore.Error);
        (await File.ReadAllBytesAsync(Path.Combine(restored, "keys", "master.key"), Stop)).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(data, "keys", "master.key"), Stop));
        using var again = await ServeAsync(restored);
        again.Kill();
        await again.WaitForExitAsync(Stop);
    }

    [Fact]
    public async Task What_cannot_be_backed_up_or_restored_is_said_in_one_line()
    {
        var none = await Cli.RunAsync("backup", Path.Combine(_folder, "x.zip"), "--data", Path.Combine(_folder, "nowhere"));
        (none.Code, none.Error.Trim()).ShouldBe((2, $"zhiyin: there is no database in {Path.Combine(_folder, "nowhere")}; name its folder with --data."));
        var noFile = Path.Combine(_folder, "not-a-backup.zip");
        await File.WriteAllTextAsync(noFile, "nothing", Stop);
        var damaged = await Cli.RunAsync("restore", noFile, "--data", Path.Combine(_folder, "r"));
        (damaged.Code, damaged.Error).ShouldSatisfyAllConditions(d => d.Code.ShouldBe(2), d => d.Error.ShouldContain("damaged or no backup"));
    }

    private static async Task<Process> ServeAsync(string data)
    {
        var start = new ProcessStartInfo(Cli.Program) { ArgumentList = { "serve", "--data", data, "--urls", "http://127.0.0.1:0" }, RedirectStandardOutput = true, UseShellExecute = false };
        var desk = Process.Start(start)!;
        while (await desk.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("知音 Zhiyin is at", StringComparison.Ordinal))
            {
                return desk;
            }
        }

        throw new InvalidOperationException($"the desk over {data} did not start");
    }
}
