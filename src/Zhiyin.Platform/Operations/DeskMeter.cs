using System.Diagnostics.Metrics;

namespace Zhiyin.Platform.Operations;

/// <summary>The desk's own meter, <c>Zhiyin</c>. Instruments stand beside what they count (docs/how-to/operations.md lists them); tags are words of the program and never ids of people.</summary>
public static class DeskMeter
{
    public const string Name = "Zhiyin";

    public static Meter Meter { get; } = new(Name);
}
