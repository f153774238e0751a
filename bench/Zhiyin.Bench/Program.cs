using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Zhiyin.Bench;

// `stages`: medians by stopwatch in a few seconds; `chats N`: N synthetic messages as JSON lines on standard output; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["stages"]:
        Stopwatches.Print(new EngineBenchmarks().Stages());
        break;
    case ["chats", var count]:
        SyntheticChats.Write(Console.OpenStandardOutput(), int.Parse(count, CultureInfo.InvariantCulture));
        break;
    default:
        // In this process: building a project for every benchmark takes longer than BenchmarkDotNet waits for on a small machine.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        break;
}
