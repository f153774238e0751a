using Zhiyin.Text;

namespace Zhiyin.Understanding.Slots;

/// <summary>A slot value of handbook §2.0: height in cm, weight in kg and money in yuan are numbers, the rest text as written. Span in the original bubble.</summary>
public sealed record SlotValue(string Slot, string Text, decimal? Number, int Turn, TextSpan Span);
