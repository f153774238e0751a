using System.Collections.Frozen;
using System.Collections.Immutable;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Slots;

/// <summary>Questions to ask next (handbook ): open while the problem is unknown, closed naming the options when one thing is missing, never more than two.</summary>
public static class SlotQuestions
{
    private const int Most = 2;

    /// <summary>A closed question for each slot, with its options.</summary>
    public static readonly FrozenDictionary<string, string> Closed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["order_id"] = "是最近下的这一单，还是之前的订单呢？",
        ["item"] = "您问的是刚才看的这款，还是别的款呢？",
        ["sku"] = "您是想换颜色，还是换尺码呢？",
        ["qty"] = "是要一件，还是几件一起要呢？",
        ["height"] = "身高是160以下、160到170，还是170以上呢？",
        ["weight"] = "体重是100斤以内、100到120斤，还是120斤以上呢？",
        ["foot_len"] = "脚长是23厘米以内、23到25厘米，还是25厘米以上呢？",
        ["user"] = "是您自己用，还是给家人用呢？",
        ["scene"] = "是在家里用、办公室用，还是外出用呢？",
        ["budget"] = "预算是一百以内、一百到三百，还是三百以上呢？",
        ["deadline"] = "是这两天就要用，还是下周也来得及呢？",
        ["region"] = "是寄到市区，还是寄到乡镇呢？",
        ["addr"] = "是只改电话，还是整个地址都换呢？",
        ["tracking_no"] = "快递单号方便发我一下吗？",
        ["problem"] = "是一直都这样，还是偶尔出现呢？",
        ["media"] = "方便拍一张问题部位的照片发我吗？",
        ["box_media"] = "外箱的样子方便拍一张吗？",
        ["waybill_media"] = "快递面单方便拍一张吗？",
        ["signed_at"] = "是今天刚收到，还是前几天收到的呢？",
        ["sign_type"] = "显示的是本人签收，还是他人代收呢？",
        ["demand"] = "您希望换新、维修，还是退货退款呢？",
        ["reason"] = "是颜色尺码不合适，还是东西有问题呢？",
        ["amount"] = "差的是运费，还是商品的差价呢？",
        ["invoice_title"] = "是开个人抬头，还是公司抬头呢？",
        ["tax_no"] = "公司的税号方便发我一下吗？",
        ["email"] = "电子发票是发到邮箱，还是在订单里下载呢？",
        ["contact"] = "联系您是打下单时的号码，还是换一个号码呢？",
        ["symptom"] = "是皮肤不舒服，还是肠胃不舒服呢？",
        ["promise_proof"] = "当时的聊天或页面有截图吗？",
        ["agent"] = "是刚才接待的同事，还是之前的同事呢？",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An open question that fills a slot, with the other slots it fills.</summary>
    public static readonly FrozenDictionary<string, (string Text, string[] Also)> Open = new Dictionary<string, (string, string[])>(StringComparer.Ordinal)
    {
        ["height"] = ("您的身高体重大概是多少呢？", ["weight"]),
        ["foot_len"] = ("您的脚长大概是多少厘米呢？", []),
        ["symptom"] = ("现在身体感觉怎么样，哪里不舒服呢？", []),
        ["invoice_title"] = ("发票的抬头、税号和接收邮箱分别是什么呢？", ["tax_no", "email"]),
        ["addr"] = ("新的收件人、电话和详细地址分别是什么呢？", []),
        ["sku"] = ("您想要的是哪个颜色、哪个尺码呢？", []),
        ["region"] = ("您的收货地是哪个省市呢？", []),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<SuggestedQuestion> Ask(Conversation conversation, ImmutableArray<IntentReading> intents, ImmutableArray<string> missing)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (!conversation.Messages.Any(m => m.Role == Role.Buyer))
        {
            return [];
        }

        var intent = intents.IsDefaultOrEmpty ? null : IntentCatalog.Find(intents[0].Code);
        if (intent is null)
        {
            return [new SuggestedQuestion(QuestionType.Open, "您能具体说说遇到的情况吗？", null)];
        }

        if (intent.Code == "E01" || (missing.IsDefaultOrEmpty && intent.IsProblem))
        {
            return [];
        }

        if (missing.IsDefaultOrEmpty)
        {
            return intent.Slots.IsEmpty && intent.Open.Length > 0 ? [new SuggestedQuestion(QuestionType.Open, intent.Open[0], null)] : [];
        }

        return missing.Length == 1 ? [One(intent, missing[0])] : Several(intent, missing);
    }

    private static SuggestedQuestion One(IntentInfo intent, string slot) => new(QuestionType.Closed, MatterQuestions.Closed.TryGetValue((slot, intent.Code), out var own) ? own : Closed[slot], slot);

    private static ImmutableArray<SuggestedQuestion> Several(IntentInfo intent, ImmutableArray<string> missing)
    {
        var asked = ImmutableArray.CreateBuilder<SuggestedQuestion>(Most);
        var done = new HashSet<string>(StringComparer.Ordinal);
        if (missing.Contains("problem") && intent.Open.Length > 0)
        {
            asked.Add(new SuggestedQuestion(QuestionType.Open, intent.Open[0], "problem"));
            done.Add("problem");
        }

        // All pictures are asked for at once.
        if (missing.Contains("media") && missing.Contains("box_media"))
        {
            asked.Add(new SuggestedQuestion(QuestionType.Closed, missing.Contains("waybill_media") ? "商品、外箱和面单方便各拍一张发我吗？" : "商品和外箱方便各拍一张发我吗？", "media"));
            done.UnionWith(["media", "box_media", "waybill_media"]);
        }

        foreach (var slot in missing)
        {
            if (asked.Count == Most || !done.Add(slot))
            {
                continue;
            }

            if (Open.TryGetValue(slot, out var open))
            {
                done.UnionWith(open.Also);
                asked.Add(new SuggestedQuestion(QuestionType.Open, open.Text, slot));
            }
            else
            {
                asked.Add(One(intent, slot));
            }
        }

        return [.. asked.Take(Most)];
    }
}
