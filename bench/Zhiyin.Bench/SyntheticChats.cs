using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zhiyin.Bench;

/// <summary>Writes conversations of 24–26 messages with times, put together from parts: varied enough that no two conversations are alike, the same for the same count.</summary>
internal static class SyntheticChats
{
    private static readonly string[] s_goods = ["外套", "保温杯", "连衣裙", "蓝牙耳机", "炒锅", "跑步鞋", "面霜", "书包", "台灯", "床单", "电饭煲", "儿童雨衣"];
    private static readonly string[] s_places = ["杭州", "成都", "沈阳", "东莞", "西安", "苏州", "南宁", "郑州"];
    private static readonly string[] s_days = ["周一", "周二", "前天", "昨天", "上周五", "3月5号", "大前天", "今天上午"];

    private static readonly string[] s_buyer =
    [
        "在吗", "我{0}拍的{1}怎么还没发货", "这个{1}有现货吗", "寄到{2}大概几天能到", "都{3}天了一点动静都没有", "收到的{1}有点色差啊，跟图片不一样",
        "能便宜{3}块吗 我要{4}件", "可以退吗，尺码不对", "物流停在{2}三天没动了，你们帮忙催一下", "好的知道了", "那我再等等吧", "你们到底发不发货？？",
        "保修多久呀", "我160斤穿什么码", "赠品没收到", "{1}用了{3}天就坏了 太失望了", "谢谢", "发票能开吗，抬头是公司", "地址填错了能改成{2}吗", "我急用，{0}之前能到不",
        "差评差评，再也不来了", "这个{1}是纯棉的吗", "洗了会不会掉色", "退款什么时候到账，都{3}天了", "运费谁出", "嗯嗯", "好吧，那就这样",
    ];

    private static readonly string[] s_agent =
    [
        "您好，在的，请问有什么可以帮您", "您{0}拍的{1}我查到了，今天18点前从{2}仓发出", "让您久等了，抱歉。单号出来我马上发您", "{2}一般{3}天左右能到，偏远地方会晚一两天",
        "这款{1}有现货，今天拍下今天就能发", "亲，我们会尽快处理的", "请您把收到的{1}拍一张照片发我，我来登记", "这边帮您申请了退款，{3}个工作日内原路退回",
        "您的心情我理解，我先催一下快递，下午4点前给您回复", "不可能发错的，我们都是机器打包", "尺码不合适可以换，运费我们承担，您在订单里点申请换货就行", "您160斤建议拍XL，喜欢宽松就拍2XL",
        "保修{4}年，非人为损坏免费换新", "已经为您备注改到{2}了，请放心", "优惠券可以领{3}块，两件更划算", "电子发票{3}天内发到您邮箱，抬头您写一下", "好的，有问题随时找我", "催也没用，大家都在排队",
        "保证{0}一定到，放心吧", "面料成分是棉{3}5%、聚酯纤维5%，洗涤请用冷水", "单号SF10{4}88{3}20{4}，您查一下",
    ];

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes about <paramref name="messages"/> messages (the last conversation is finished).</summary>
    public static void Write(Stream output, int messages)
    {
        using var buffered = new BufferedStream(output, 1 << 20);
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
        var random = new Random(20260302);
        for (int written = 0, id = 0; written < messages; id++)
        {
            var length = random.Next(24, 27);
            written += length;
            using (var json = new Utf8JsonWriter(buffered, s_options))
            {
                Conversation(json, random, $"c{id}", length, start.AddSeconds(random.Next(0, 86400 * 60)));
            }

            buffered.WriteByte((byte)'\n');
        }
    }

    private static void Conversation(Utf8JsonWriter json, Random random, string id, int length, DateTimeOffset at)
    {
        var (goods, place, day) = (Pick(s_goods, random), Pick(s_places, random), Pick(s_days, random));
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("thread");
        var buyer = true;
        for (var i = 0; i < length; i++)
        {
            at = at.AddSeconds(random.Next(4, 150));
            var text = Say(buyer ? s_buyer : s_agent, random, day, goods, place);
            if (random.Next(4) == 0)
            {
                text = $"{text}，{Say(buyer ? s_buyer : s_agent, random, day, goods, place)}";
            }

            json.WriteStartObject();
            json.WriteString("role", buyer ? "buyer" : "agent");
            json.WriteString("text", text);
            json.WriteString("at", at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteEndObject();
            buyer = random.Next(10) < 3 ? buyer : !buyer;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes <paramref name="count"/> messages of agents, of two parts each, one a line.</summary>
    public static void WriteLines(TextWriter output, int count)
    {
        var random = new Random(20260302);
        for (var i = 0; i < count; i++)
        {
            var (goods, place, day) = (Pick(s_goods, random), Pick(s_places, random), Pick(s_days, random));
            output.WriteLine($"{Say(s_agent, random, day, goods, place)}。{Say(s_agent, random, day, goods, place)}");
        }
    }

    private static string Say(string[] from, Random random, string day, string goods, string place)
        => string.Format(CultureInfo.InvariantCulture, Pick(from, random), day, goods, place, random.Next(2, 8), random.Next(1, 6));

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
