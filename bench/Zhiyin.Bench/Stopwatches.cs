using System.Diagnostics;

namespace Zhiyin.Bench;

/// <summary>Measures a call without BenchmarkDotNet: many short runs, the median of them; for a busy machine where a mean says little.</summary>
internal static class Stopwatches
{
    private const int Runs = 301;

    /// <summary>Median and least microseconds and mean bytes of one call of <paramref name="call"/>; the least is what the call takes when nobody else wants the processor.</summary>
    public static (double Median, double Least, long Bytes) Of(Func<object?> call, int callsPerRun = 20, double seconds = 4)
    {
        WarmUp(call, seconds);
        var times = new double[Runs];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < callsPerRun; i++)
            {
                call();
            }

            times[run] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / callsPerRun;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (Runs * callsPerRun);
        Array.Sort(times);
        return (times[Runs / 2], times[0], bytes);
    }

    // The JIT compiles in steps, in the background: a call is at its speed only after a while.
    private static void WarmUp(Func<object?> call, double seconds)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < seconds;)
        {
            call();
        }
    }

    /// <summary>Prints one line for every stage of the engine.</summary>
    public static void Print(IEnumerable<(string Name, Func<object?> Call)> stages)
    {
        foreach (var (name, call) in stages)
        {
            var (median, least, bytes) = Of(call);
            Console.WriteLine($"{name,-48} {median,9:F2} µs {least,9:F2} µs {bytes,8:N0} B");
        }
    }
}
