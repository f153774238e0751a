using System.Diagnostics;
using System.Text;

namespace Zhiyin.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the real program, as a shell would.</summary>
internal static class Cli
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "zhiyin");

    public static string Root { get; } = FindRoot();

    public static Task<CliRun> RunAsync(params string[] args) => FeedAsync([], args);

    /// <summary>Runs it with <paramref name="input"/> on standard input.</summary>
    public static Task<CliRun> FeedAsync(string input, params string[] args) => FeedAsync(Encoding.UTF8.GetBytes(input), args);

    public static Task<CliRun> FeedAsync(byte[] input, params string[] args)
    {
        var start = new ProcessStartInfo(Program);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return RunAsync(start, input);
    }

    /// <summary>Runs a line of shell in the checkout, with <c>zhiyin</c> on the path.</summary>
    public static Task<CliRun> ShellAsync(string line)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = Root };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        return RunAsync(start, []);
    }

    private static async Task<CliRun> RunAsync(ProcessStartInfo start, byte[] input)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refused before it read its input.
        }

        var run = new CliRun(0, await output, await error);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return run with { Code = process.ExitCode };
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Zhiyin.slnx")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
