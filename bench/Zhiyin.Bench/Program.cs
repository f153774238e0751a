using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Zhiyin.Bench;

// `stages`: medians by stopwatch in a few seconds; `models`: what loading each takes; `append [DATABASE] [alone]`: messages a second through the append path, on SQLite or the PostgreSQL named, with or without what reads the events; `assist [DATABASE]`: reviews and panels of fifty conversations at once, asked over HTTP; `knowledge [DATABASE]`: searches among 100,000 entries; `chats N`: N synthetic messages as JSON lines on standard output; `lines N`: N replies, one a line; `compare FILE`: what the engine does with every line of a file; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["stages"]:
        Stopwatches.Print(new EngineBenchmarks().Stages());
        break;
    case ["append", .. var where]:
        await AppendStopwatch.RunAsync(where.FirstOrDefault(w => w != "alone"), where.Contains("alone"), seconds: 10).ConfigureAwait(false);
        break;
    case ["assist", .. var where]:
        await AssistStopwatch.RunAsync(where.FirstOrDefault(), conversations: 50, seconds: 10).ConfigureAwait(false);
        break;
    case ["knowledge", .. var where]:
        await KnowledgeStopwatch.RunAsync(where.FirstOrDefault(), entries: 100_000).ConfigureAwait(false);
        break;
    case ["chats", var count]:
        SyntheticChats.Write(Console.OpenStandardOutput(), int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["models"]:
        LoadStopwatch.Print();
        break;
    case ["lines", var count]:
        SyntheticChats.WriteLines(Console.Out, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["compare", var file]:
        MessageStopwatch.Run(file);
        break;
    default:
        // In this process: building a project for every benchmark takes longer than BenchmarkDotNet waits for on a small machine.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        break;
}
