using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Zhiyin.Platform.Operations;

/// <summary>The desk's own meter and traces, both named <c>Zhiyin</c>. Tags are words of the program and never ids of people.</summary>
public static class DeskMeter
{
    public const string Name = "Zhiyin";

    public static Meter Meter { get; } = new(Name);

    public static ActivitySource Traces { get; } = new(Name);
}
