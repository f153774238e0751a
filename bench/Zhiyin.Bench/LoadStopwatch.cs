using Zhiyin.Understanding.Models;

namespace Zhiyin.Bench;

/// <summary>What loading the shipped models takes. Budget: 100 ms together.</summary>
internal static class LoadStopwatch
{
    /// <summary>Prints milliseconds of processor time a model: a busy machine takes longer, but not more of it.</summary>
    public static void Print()
    {
        // The first one also pays for compiling the reader.
        (string Name, Func<object?> Load)[] models =
        [
            ("(the code that reads)", () => Weights.BuyerActs),
            ("acts of agents", () => Weights.AgentActs),
            ("intents", () => Weights.Intents),
            ("emotion", () => Weights.Emotion),
            ("faults", () => Weights.Faults),
            ("tones", () => Weights.Tones),
            ("satisfaction", () => Weights.Satisfaction),
        ];
        foreach (var (name, load) in models)
        {
            Time(name, load);
        }

        Time("faults and tones in one table", () => new ModelPair(Weights.Faults!, Weights.Tones!));
    }

    private static void Time(string name, Func<object?> load)
    {
        var before = Environment.CpuUsage.TotalTime;
        GC.KeepAlive(load());
        Console.WriteLine($"{name,-32} {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds,7:F1} ms");
    }
}
