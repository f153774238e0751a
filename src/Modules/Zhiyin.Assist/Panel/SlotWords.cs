using System.Collections.Frozen;
using System.Globalization;
using Zhiyin.Understanding.Slots;

namespace Zhiyin.Assist.Panel;

/// <summary>Slots of handbook §2.0 in the agents' words.</summary>
internal static class SlotWords
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["order_id"] = "订单号",
        ["item"] = "商品",
        ["sku"] = "规格",
        ["qty"] = "数量",
        ["height"] = "身高",
        ["weight"] = "体重",
        ["foot_len"] = "脚长",
        ["user"] = "使用对象",
        ["scene"] = "使用场景",
        ["budget"] = "预算",
        ["deadline"] = "期望时间",
        ["region"] = "收货地区",
        ["addr"] = "收件信息",
        ["tracking_no"] = "快递单号",
        ["problem"] = "问题描述",
        ["media"] = "问题照片",
        ["box_media"] = "外箱照片",
        ["waybill_media"] = "面单照片",
        ["signed_at"] = "签收时间",
        ["sign_type"] = "签收方式",
        ["demand"] = "诉求",
        ["reason"] = "退款原因",
        ["amount"] = "金额",
        ["invoice_title"] = "发票抬头",
        ["tax_no"] = "税号",
        ["email"] = "邮箱",
        ["contact"] = "联系方式",
        ["symptom"] = "症状",
        ["promise_proof"] = "承诺凭证",
        ["agent"] = "接待客服",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Name(string slot) => s_names.GetValueOrDefault(slot, slot);

    /// <summary>A value with its unit; weights in both, since buyers say 斤 and charts may say kg.</summary>
    public static string Say(SlotValue value) => (value.Slot, value.Number) switch
    {
        ("height" or "foot_len", { } cm) => string.Create(CultureInfo.InvariantCulture, $"{cm:0.#} cm"),
        ("weight", { } kg) => string.Create(CultureInfo.InvariantCulture, $"{kg:0.#} kg（{kg * 2:0.#}斤）"),
        ("amount" or "budget", { } yuan) => string.Create(CultureInfo.InvariantCulture, $"{yuan:0.##}元"),
        _ => value.Text,
    };

    /// <summary>Every wording by which a slot is asked for.</summary>
    public static string[] Questions(string slot)
        => [.. new[] { SlotQuestions.Open.TryGetValue(slot, out var open) ? open.Text : null, slot == "item" ? ItemFirst.Question : null }.OfType<string>(), .. MatterQuestions.Of(slot)];

    /// <summary>How to ask for a slot: open where one question fills several, else closed with its options.</summary>
    public static PanelAsk? Ask(string slot)
        => SlotQuestions.Open.TryGetValue(slot, out var open) ? new("open", open.Text, slot)
            : SlotQuestions.Closed.TryGetValue(slot, out var closed) ? new("closed", closed, slot)
            : null;
}
