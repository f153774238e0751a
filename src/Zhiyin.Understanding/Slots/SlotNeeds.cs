using System.Collections.Immutable;
using System.Text.Json;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Slots;

/// <summary>What the intents at hand still need: their slots without what the buyer said, what pictures show and what the order holds (handbook §2.0, §2.6).</summary>
internal static class SlotNeeds
{
    private const int MostIntents = 2;
    private static readonly string[] s_fromOrder = ["order_id", "item", "sku", "qty", "addr", "tracking_no", "amount", "signed_at"];
    private static readonly string[] s_pictures = ["[图片]", "[照片]", "[视频]", "[image]", "[video]", "图片:", "如图", "发图了", "见图", "看图", "拍给你了", "拍给您了", "照片发了", "图发了", "视频发了", "已发图", "图给你了", "【图片】", "【视频】", "[图]"];
    private static readonly string[] s_demands = ["退款", "退货", "退钱", "退了", "我要退", "想退", "要退", "换一", "换个", "换货", "换新", "补发", "重发", "补寄", "赔", "维修", "修一下", "补偿", "重新发", "换成", "给个补偿", "退我"];
    private static readonly string[] s_reasons = ["因为", "不合适", "不喜欢", "大了", "小了", "色差", "拍错", "不想要", "买错", "后悔", "降价", "质量", "坏", "重复", "不需要", "用不上", "不好看", "太大", "太小", "太长", "太短", "发错", "破", "太慢", "等不及", "填错", "券用不了", "没用", "不合身", "冲动", "勒", "紧", "松"];
    private static readonly string[] s_empty = ["质量太差", "质量差", "太差了", "什么东西", "垃圾", "有问题", "什么质量", "什么破", "太坑", "骗人", "气死", "无语", "服了", "怎么回事", "差劲", "失望", "在吗", "你好", "客服", "人呢", "什么玩意", "恶心"];
    private static readonly string[] s_shoes = ["鞋", "脚", "靴"];

    public static ImmutableArray<string> Missing(Conversation conversation, ImmutableArray<IntentReading> intents, ImmutableArray<SlotValue> slots)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (intents.IsDefaultOrEmpty)
        {
            return [];
        }

        var words = string.Join('\n', conversation.Messages.Where(m => m.Role == Role.Buyer).Select(m => m.Text));
        var given = new HashSet<string>(slots.IsDefault ? [] : slots.Select(s => s.Slot), StringComparer.Ordinal);
        AddSaid(given, words);
        var order = HasOrder(conversation.Facts);
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var reading in intents.Take(MostIntents))
        {
            if (IntentCatalog.Find(reading.Code) is not { } intent)
            {
                continue;
            }

            foreach (var slot in intent.Slots)
            {
                var known = given.Contains(slot) || (order && s_fromOrder.Contains(slot) && !intent.NewValues.Contains(slot)) || (slot == "item" && HasProduct(conversation.Facts));
                if (!known && !missing.Contains(slot) && IsNeeded(intent.Code, slot, given, words, conversation.Facts, slots))
                {
                    missing.Add(slot);
                }
            }
        }

        return missing.ToImmutable();
    }

    // Pictures, wishes and reasons are no values, but once said they are not asked again.
    private static void AddSaid(HashSet<string> given, string words)
    {
        var pictures = s_pictures.Sum(p => Count(words, p));
        if (pictures > 0)
        {
            given.Add("media");
            given.Add("promise_proof");
            if (pictures >= 3 || words.Contains('箱', StringComparison.Ordinal))
            {
                given.Add("box_media");
            }

            if (pictures >= 3 || words.Contains("面单", StringComparison.Ordinal))
            {
                given.Add("waybill_media");
            }
        }

        if (NumberSlots.Any(words, s_demands))
        {
            given.Add("demand");
        }

        if (NumberSlots.Any(words, s_reasons))
        {
            given.Add("reason");
        }

        if (IsProblemTold(words))
        {
            given.Add("problem");
        }
    }

    private static bool IsProblemTold(string words)
    {
        foreach (var line in words.Split(['\n', '，', '。', '！', '？', ',', '!', '?', ' ', '~'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length >= 4 && !NumberSlots.Any(line, s_empty) && !NumberSlots.Any(line, s_demands) && !NumberSlots.Any(line, s_calls))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] s_calls = ["投诉", "差评", "曝光", "12315", "转人工", "主管", "领导", "经理", "举报", "快点", "赶紧", "处理", "解决", "理我", "没人", "说话", "回话", "给个说法", "再也不", "怎么办"];

    private static bool IsNeeded(string code, string slot, HashSet<string> given, string words, FactSheet? facts, ImmutableArray<SlotValue> slots)
    {
        var shoes = NumberSlots.Any(words, s_shoes) || NumberSlots.Any(facts?.Text("category") ?? facts?.Text("product", "category") ?? facts?.Text("product", "title") ?? "", s_shoes);
        return slot switch
        {
            // Whoever asks before buying has no symptoms to tell of.
            "symptom" => code != "S17",
            "foot_len" => shoes,
            "height" or "weight" when code == "S04" => !shoes,
            "user" when code == "S04" => false,
            "tax_no" => slots.FirstOrDefault(s => s.Slot == "invoice_title") is not { Text: "个人" },
            "promise_proof" or "agent" when code is "C08" or "C01" => false,
            "scene" or "user" or "budget" when given.Contains("scene") || given.Contains("user") => false,
            "sign_type" => !NumberSlots.Any(words, s_signTypes),
            _ => true,
        };
    }

    private static readonly string[] s_signTypes = ["代签", "门口", "驿站", "他人", "丰巢", "快递柜", "门卫", "前台", "本人", "签的名字"];

    private static bool HasOrder(FactSheet? facts)
        => facts is not null && facts.Root.TryGetProperty("order", out var order) && order.ValueKind == JsonValueKind.Object && facts.Status != OrderStatus.None;

    private static bool HasProduct(FactSheet? facts)
        => facts is not null && facts.Root.TryGetProperty("product", out var product) && product.ValueKind is JsonValueKind.Object or JsonValueKind.String;

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
