using System.Collections.Immutable;
using Zhiyin.Assist.Matters;
using Zhiyin.Assist.Threads;
using Zhiyin.Coach;
using Zhiyin.Coach.Engine;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Panel;

/// <summary>What may be said to somebody who has not said what the matter is: that one is there, and an open question with its choices; what is at hand is named, nothing is made up.</summary>
internal static class BareReplies
{
    /// <summary>At most three, each passing the coach without a warning, none said before.</summary>
    public static IReadOnlyList<PanelReply> Of(BareTurn bare, KnownThread known, ReplyCoach coach, DateTimeOffset now)
    {
        var said = known.Reading.Bubbles.Where(b => b.Role is Role.Agent or Role.Bot).Select(b => b.Normalized.Original).ToList();
        var replies = new List<PanelReply>();
        foreach (var (kind, text, why) in Drafts(bare, known))
        {
            var review = coach.Review(known.Reading, text, now);
            if (!said.Contains(text, StringComparer.Ordinal) && !review.Findings.Any(f => f.Severity is Severity.Error or Severity.Warning))
            {
                replies.Add(new($"{replies.Count + 1}", text, why, [], kind, review.Score.Score));
            }
        }

        return replies;
    }

    /// <summary>The question that opens the matter; null after thanks and a nod, where nothing has to be asked.</summary>
    public static PanelAsk? Ask(BareTurn bare, Matter matter)
        => bare.Kind is BareKind.Thanks or BareKind.Nod || (!bare.Opens && bare.Kind is not BareKind.Frown and not BareKind.Picture) ? null : new("open", Question(bare, matter));

    private static ImmutableArray<(string Kind, string Text, string Why)> Drafts(BareTurn bare, KnownThread known)
    {
        var question = Question(bare, known.Matter);
        var at = AtHand(bare, known.Matter);
        return bare switch
        {
            { Kind: BareKind.Thanks } => [("answer", "不客气，能帮到您就好。后面有什么要查的，您随时找我。", "买家在道谢"), ("ask", "不客气。您还有别的想了解的吗？我一起帮您看。", "顺手问一句还有没有别的")],
            { Kind: BareKind.Nod, Opens: false } => [("ask", "好的，您看还有哪一点想再确认的吗？我一起帮您查。", "买家只应了一声，问一句还有没有顾虑"), ("answer", "好的，我一直在这边，想到什么您随时说。", "收住话，留个门")],
            { Kind: BareKind.Frown, Opens: false } => [("empathy", "看得出刚才的处理没让您满意，抱歉。您最在意的是哪一点呢？我按您的意思再想办法。", "买家发了不满的表情，先问是哪一点"), ("ask", "是哪里没说到您心里呢？您说，我接着帮您处理。", "先问清不满在哪")],
            { Kind: BareKind.Frown } => [("empathy", $"看得出您不太顺心，让您有这样的感受，很抱歉。{question}", "买家有情绪，先接住，再问是什么事"), ("ask", "让您不愉快了，真的抱歉。是哪里没做好呢？您告诉我，我来想办法。", "还不知道是什么事，先问清")],
            { Kind: BareKind.Urge } => [("empathy", $"在的，让您久等了。{at}{question}", "买家在催，先应声，再问是什么事"), ("ask", "不好意思，让您等着急了。您遇到什么事了，跟我说说好吗？", "还不知道是什么事，先问清")],
            { Kind: BareKind.Picture } => [("ask", $"图片我收到了。{question}", "只有图，先问想问的是什么"), ("answer", "图片收到，您补一句想问的事，我对着图帮您看。", "请买家补一句话")],
            { Kind: BareKind.Card } => [("ask", $"{at}{question}", "买家只发了卡片，先问想问的是什么"), ("answer", $"{at}您想问哪方面直接说，我现在就帮您查。", "先说看到了")],
            _ => [("ask", $"您好，我在的。{at}{question}", "还不知道是什么事，先问清"), ("answer", $"在的，您请说。{at}".TrimEnd(), "先应声")],
        };
    }

    private static string Question(BareTurn bare, Matter matter) => (bare.Kind, matter) switch
    {
        (BareKind.Frown, { Order: null }) => "方便说说遇到了什么事吗？",
        (BareKind.Picture, { Order: { Status: "signed" } }) => "是收到的货有问题，还是想了解怎么用呢？",
        (BareKind.Picture, _) => "您是想问这款商品，还是收到的货有问题呢？",
        (_, { Order: { } order }) => order.Status switch
        {
            "unpaid" => "您是付款时遇到问题，还是想再了解一下商品呢？",
            "paid" => "您是想问发货时间，还是要改地址或规格呢？",
            "shipped" => "您是想查物流，还是要改派送呢？",
            "signed" => "您是想问怎么用，还是要退换呢？",
            "refunding" => "您是想问退款进度，还是有别的情况呢？",
            _ => "您是想问这一单，还是别的事呢？",
        },
        (_, { Product: not null }) => "您想了解尺码规格、库存发货，还是优惠呢？",
        _ => "您是想了解商品，还是查订单、物流或者售后呢？",
    };

    private static string AtHand(BareTurn bare, Matter matter)
        => matter.Order is { } order ? $"您这单我看到了，目前是{order.StatusName.Replace('，', '、')}。"
            : bare.Kind == BareKind.Card && matter.Product is { } product ? $"您看的是{product.Name}，我看到了。" : "";
}
