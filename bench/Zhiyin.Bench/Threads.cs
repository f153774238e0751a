using Zhiyin.Understanding.Threads;

namespace Zhiyin.Bench;

/// <summary>The conversation every benchmark measures: six bubbles, an upset buyer, an ordinary draft.</summary>
internal static class Threads
{
    public const string Draft = "让您久等了，抱歉。这单昨天下午已经打包，今天18点前从杭州仓发出，单号出来我马上发您，周六前能收到的可能性很大，如果来不及我给您改发顺丰。您看可以吗？";

    public const string FaultyDraft = "我们仓库发货都是正常的，不可能这么慢，您是不是看错了，保证明天一定到，别催了";

    public static readonly Conversation SixMessages = new(
    [
        new(Role.Buyer, "在吗"),
        new(Role.Agent, "您好，我是客服小迪，在的，您请说"),
        new(Role.Buyer, "我周一拍的外套怎么还没发货"),
        new(Role.Agent, "我帮您看一下，请稍等"),
        new(Role.Buyer, "都三天了，说好48小时发货的"),
        new(Role.Buyer, "我周六出差要穿的，急死了"),
    ]);
}
