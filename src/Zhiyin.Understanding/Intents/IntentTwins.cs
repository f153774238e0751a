using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Intents;

/// <summary>Intents that are one wish at different times: the state of the order says which (CONTRACT.md §5, handbook §2.0).</summary>
internal static class IntentTwins
{
    /// <summary>The code that <paramref name="code"/> means when the order is in <paramref name="status"/>.</summary>
    public static string Resolve(string code, OrderStatus status) => (status, code) switch
    {
        (OrderStatus.Unpaid or OrderStatus.Paid, "A01" or "A17") => "M05",
        (OrderStatus.Shipped, "A01" or "M05") => "A17",
        (OrderStatus.Signed, "M05") => "A01",
        (OrderStatus.Unpaid or OrderStatus.Paid, "A02") => "M04",
        (OrderStatus.Signed, "M04") => "A02",
        (OrderStatus.Paid, "M07") => "M02",
        (OrderStatus.Shipped, "M02") => "M07",
        (OrderStatus.None, "A01" or "A13" or "A10" or "A14") => "S16",
        (OrderStatus.None, "A02") => "S16",
        _ => code,
    };
}
