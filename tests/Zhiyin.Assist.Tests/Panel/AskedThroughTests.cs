using System.Text.Json;
using Zhiyin.Assist.Tests.Support;

namespace Zhiyin.Assist.Tests.Panel;

/// <summary>Buyers who answer what they are asked properly, and nothing else: asking the panel's questions gets everything that is needed in three turns of the agent (handbook A-17).</summary>
public sealed class AskedThroughTests
{
    [Theory]
    [InlineData("这件我穿什么码合适")]
    [InlineData("收到的杯子是坏的，怎么处理")]
    [InlineData("我要开发票")]
    [InlineData("我想改一下收货地址")]
    public async Task Three_turns_are_enough(string opening)
    {
        await using var ground = await Ground.StartAsync(opening);
        var asked = new List<string>();
        for (var turn = 1; ; turn++)
        {
            var panel = await ground.PanelAsync();
            var missing = panel.GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("slot").GetString()!).ToList();
            if (missing.Count == 0)
            {
                break;
            }

            turn.ShouldBeLessThanOrEqualTo(3, $"still missing {string.Join(", ", missing)} after asking {string.Join(" | ", asked)}");
            // At most two questions in one bubble.
            var questions = Questions(panel).Take(2).ToList();
            questions.ShouldNotBeEmpty(panel.ToString());
            foreach (var (slot, text) in questions)
            {
                asked.ShouldNotContain(text, "nothing is asked twice");
                asked.Add(text);
            }

            await ground.AnswersAsync(string.Join("", questions.Select(q => q.Text)));
            foreach (var (slot, text) in questions)
            {
                await ground.SaysAsync(Answer(slot, text));
            }
        }
    }

    // What the panel shows to be asked: its one question, and those beside what is missing.
    private static IEnumerable<(string Slot, string Text)> Questions(JsonElement panel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (panel.GetProperty("ask") is { ValueKind: JsonValueKind.Object } ask && seen.Add(ask.GetProperty("text").GetString()!))
        {
            yield return (ask.GetProperty("slot").GetString() ?? "problem", ask.GetProperty("text").GetString()!);
        }

        foreach (var missing in panel.GetProperty("missing").EnumerateArray())
        {
            if (missing.GetProperty("ask") is { ValueKind: JsonValueKind.Object } own && seen.Add(own.GetProperty("text").GetString()!) && !Covers(seen, missing.GetProperty("slot").GetString()!))
            {
                yield return (missing.GetProperty("slot").GetString()!, own.GetProperty("text").GetString()!);
            }
        }
    }

    // One open question asks for several at once.
    private static bool Covers(HashSet<string> asked, string slot)
        => (slot == "weight" && asked.Any(a => a.Contains("身高体重"))) || (slot is "tax_no" or "email" && asked.Any(a => a.Contains("抬头、税号")))
            || (slot is "box_media" or "waybill_media" && asked.Any(a => a.Contains("外箱")));

    private static string Answer(string slot, string question) => slot switch
    {
        "height" or "weight" => "165，110斤",
        "invoice_title" => "抬头是杭州某某科技有限公司，税号91330106MA2ABCDE1X，邮箱 fp@example.com",
        "tax_no" => "税号91330106MA2ABCDE1X",
        "email" => "邮箱 fp@example.com",
        "addr" => "改成浙江省杭州市西湖区文三路某某小区",
        "contact" => "电话还是下单时那个 13800138000",
        "problem" => "杯口裂了一道缝，倒水会漏",
        "media" or "box_media" or "waybill_media" => "[图片][图片][图片] 商品、外箱和面单都拍了",
        "demand" => "我想换新",
        "signed_at" => "今天刚收到",
        "order_id" => "订单号 2403051234567890123",
        "item" => "就是那款玻璃杯",
        "user" => "我自己用",
        "reason" => "因为是坏的",
        "amount" => "差价20元",
        "region" => "寄到浙江杭州",
        "deadline" => "这两天就要用",
        "tracking_no" => "我自己寄的，单号 SF1381234567890",
        "sku" => "黑色M码",
        "qty" => "要一件",
        _ => throw new InvalidOperationException($"the buyer has no answer for {slot}: {question}"),
    };
}
