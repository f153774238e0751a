using System.Globalization;

namespace Zhiyin.Knowledge.Facts;

/// <summary>Fen as yuan: 12900 is 129.00.</summary>
internal static class Yuan
{
    public static decimal Of(long fen) => fen / 100m;

    public static string Text(long fen) => Of(fen).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>With the unit: 129.00元.</summary>
    public static string Said(long fen) => Text(fen) + "元";
}
