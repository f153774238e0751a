using System.Diagnostics;
using Zhiyin.Coach;
using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Bench;

/// <summary>What the engine does with every line of a file, in one thread, for bench/compare: the same lines other tools are given.</summary>
internal static class MessageStopwatch
{
    private const int Passes = 3;

    /// <summary>Prints `zhiyin TAB what TAB microseconds a line`, the best of three passes: others share the machine.</summary>
    public static void Run(string path)
    {
        var lines = File.ReadAllLines(path);
        var thread = ThreadReading.Read(new([new(Role.Buyer, "在吗")]));
        Time("cut", line => Segmenter.Sentences(Normalizer.Normalize(line).Text));
        Time("understand", line => ThreadReading.Read(new([new(Role.Buyer, line)])));
        Time("review", line => ReplyCoach.Default.Review(thread, line));

        void Time(string name, Func<string, object?> call)
        {
            var best = double.MaxValue;
            for (var pass = 0; pass <= Passes; pass++)
            {
                var start = Stopwatch.GetTimestamp();
                foreach (var line in lines)
                {
                    call(line);
                }

                // The first pass is for the compiler.
                best = pass == 0 ? best : Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / lines.Length);
            }

            Console.WriteLine(FormattableString.Invariant($"zhiyin\t{name}\t{best:F2}"));
        }
    }
}
