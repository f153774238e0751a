using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Zhiyin.Bench;

// What each word measures: bench/README.md.
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
    case ["rules"]:
        RuleStopwatch.Print();
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
