using System.Text;
using Zhiyin.Coach.Answering;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Answers from what the shop knows: picks the facts that the buyer's question is about and says them, nothing else (handbook A-24).</summary>
internal static class FactAnswer
{
    private const int MostFacts = 3;

    // A guess at the matter is no reason to read out what is filed under it.
    private const double LeastSure = 0.3;

    // From here on the matter needs no word that bears it out.
    private const double Clear = 0.6;
    private const int MostSums = 6;
    private const int MostLetters = 84;
    private const string Function = "的了吗呢是我你您他这那有没不就都也和在会能可以要个们吧啊哦亲到什么怎一下给";

    // Which keys answer which intent; keys are as shops write them, so a part of the key is enough.
    private static readonly Dictionary<string, string[]> s_keys = new(StringComparer.Ordinal)
    {
        ["S03"] = ["成分", "材质", "面料", "material"],
        ["S06"] = ["适用", "适配", "兼容"],
        ["S07"] = ["授权", "版权", "防伪", "质检", "资质", "查询"],
        ["S08"] = ["库存", "到货", "补货", "现货", "stock", "restock"],
        ["S09"] = ["优惠", "满减", "券", "到手", "promo"],
        ["S10"] = ["优惠", "满减", "券", "活动", "到手", "promo"],
        ["S11"] = ["赠品"],
        ["S12"] = ["尾款", "定金", "预售", "presale"],
        ["S13"] = ["运费", "包邮", "邮费"],
        ["S14"] = ["发货", "截单", "时效", "送达", "快递"],
        ["S15"] = ["支付", "分期", "付款"],
        ["S16"] = ["退货", "无理由", "质保", "运费险", "保修"],
        ["S17"] = ["cautions", "保健功能", "不适宜", "验配", "功效", "注意", "禁忌", "适用", "肤质"],
        ["S18"] = ["团购", "批量", "样品", "定制", "起订"],
        ["M01"] = ["关闭时间"],
        ["M02"] = ["截单", "付款时间", "应发", "发货超时", "状态", "预计发货", "最晚发货", "出库时间"],
        ["M03"] = ["出库状态"],
        ["M05"] = ["退款"],
        ["M06"] = ["物流", "tracking", "节点", "送达", "位置"],
        ["M07"] = ["物流", "tracking", "节点", "停", "查件"],
        ["M08"] = ["物流", "配送", "入户", "上楼"],
        ["M10"] = ["价保", "差额", "到账"],
        ["M11"] = ["发票", "专票", "开票"],
        ["M12"] = ["物流", "派送"],
        ["A01"] = ["退货", "无理由", "地址"],
        ["A02"] = ["换货", "比", "stock", "库存"],
        ["A04"] = ["质量问题", "排查", "上门", "质保", "保修"],
        ["A05"] = ["破损", "坏果", "坏单", "生鲜"],
        ["A06"] = ["少件", "漏发", "补发", "赠品"],
        ["A07"] = ["发错"],
        ["A08"] = ["描述不符"],
        ["A10"] = ["质保", "保修", "维修", "warranty", "周期"],
        ["A11"] = ["退件", "清点", "最晚退款", "退货地址"],
        ["A12"] = ["退款时间", "退款渠道", "到账", "退款记录", "实付", "优惠券"],
        ["A13"] = ["运费", "运费险"],
        ["A14"] = ["退货", "无理由", "签收", "质量问题"],
        ["A15"] = ["派送"],
        ["A16"] = ["policy.过敏"],
        ["A19"] = ["养护", "保养", "使用提示"],
        ["E01"] = ["养护", "保养", "使用提示", "出库", "预计"],
        ["C02"] = ["描述不符"],
        ["C08"] = ["历史"],
    };

    // How buyers ask for what shops file under other words.
    private static readonly (string[] Asked, string[] Keys)[] s_meanings =
    [
        (["多少钱", "什么价", "价格", "几块", "怎么卖"], ["价", "price"]),
        (["多大", "容量", "几升", "多少升", "毫升"], ["容量", "尺寸", "规格", "大小", "水箱"]),
        (["多高", "多宽", "多厚", "多长"], ["尺寸", "规格", "高度", "宽度", "厚度", "长度"]),
        (["多重", "几斤", "重不重"], ["重"]),
        (["什么料", "什么做的", "材质", "是棉", "纯棉", "成分"], ["材质", "成分", "面料"]),
        (["多少瓦", "功率", "费电"], ["功率"]),
        (["保修", "质保"], ["质保", "保修", "warranty"]),
        (["用多久", "多长时间", "一晚", "续航", "几小时", "几个小时", "充一次", "能用几天"], ["续航", "时长", "使用时间"]),
        (["起球", "掉毛", "缩水", "掉色"], ["起球", "掉毛", "缩水", "掉色", "洗护"]),
        (["洗澡", "游泳", "淋雨", "防水", "泡水"], ["防水", "可以", "水"]),
        (["吵", "噪音", "声音", "静音", "安静"], ["噪音", "噪声", "分贝"]),
        (["老客", "会员"], ["会员", "券", "到手"]),
        (["尾款", "定金"], ["尾款", "定金"]),
        (["多久到", "几天到", "能到", "哪天到"], ["时效", "送达", "预计"]),
        (["保质期", "过期", "能放多久"], ["保质期", "保存", "储存"]),
        (["怎么吃", "怎么用", "用法"], ["用法", "食用", "使用方法"]),
        (["几岁", "多大孩子", "几个月", "月龄"], ["适用年龄", "年龄", "月龄", "适用"]),
        (["甜", "酸不酸", "口感"], ["糖度", "甜", "口感"]),
        (["甲醛", "环保", "味道", "气味"], ["环保", "甲醛", "检测", "气味"]),
        (["活的", "冻", "新鲜", "冷藏"], ["状态", "储存", "保存", "冷链"]),
        (["上飞机", "登机", "放得下", "占地方", "装得下", "塞得下"], ["尺寸", "长宽", "体积"]),
        (["上楼", "入户", "自己搬", "送到家", "包安装"], ["配送", "入户", "安装", "上楼"]),
        (["换芯", "滤芯", "多久换"], ["滤芯", "寿命", "更换"]),
        (["几段", "段数"], ["段"]),
        (["色温", "暖光", "黄光", "白光"], ["色温", "000K"]),
        (["几片", "吃多少", "剂量", "一天几次", "几粒"], ["用法", "用量", "剂量"]),
        (["准不准", "误差", "精不精"], ["误差", "精度"]),
        (["敏感肌", "肤质", "油皮", "干皮"], ["肤质", "肌肤", "cautions"]),
        (["烂", "坏果", "化冻", "不新鲜"], ["坏果", "坏单", "赔付", "生鲜"]),
        (["充电头", "充电器", "配件", "带不带"], ["包装", "清单", "配件"]),
        (["颈椎", "高低", "软硬"], ["高度", "软硬"]),
        (["碎"], ["碎屏", "换修", "破损"]),
        (["几个人", "坐几"], ["人数"]),
        (["烫", "发热", "散热"], ["散热", "温度"]),
        (["买的是", "拍的是", "我买的", "我拍的"], ["规格", "款式"]),
        (["改期", "改到", "订错", "换一天", "改签"], ["退改", "改期", "改签"]),
        (["正版", "盗版"], ["版权", "授权", "出版社"]),
        (["什么时候采", "新茶", "今年的", "几几年", "哪年"], ["采摘", "生产日期", "年份", "产季", "出厂"]),
        (["死掉", "死了", "枯", "蔫", "养活", "养死", "成活"], ["死苗", "成活", "存活", "包活", "死亡"]),
        (["几桶", "几卷", "几包够", "几片够", "够刷", "够铺"], ["涂布", "用量", "覆盖", "可刷", "可铺"]),
        (["能退", "退不退", "少住", "退房", "退票", "退改", "改签"], ["退改", "退票", "改签", "退货"]),
    ];

    private static readonly string[] s_when = ["什么时候", "啥时候", "几号", "哪天", "多久", "几天", "多长时间"];

    // Said already by the buyer, or business of the shop only.
    private static readonly string[] s_silent = ["actions", "order.退货原因", "now", "others", "size_chart", "sizeChart", "尺码表", "case.诉求", "case.问题", "case.方案", "case.主管", "case.责任", "主管", "责任"];

    /// <summary>What the facts say to the parts of the question that <paramref name="said"/> (paths) leaves open: only facts whose own name the buyer says.</summary>
    public static Answer? Beside(ThreadReading thread, IReadOnlyCollection<string> said)
    {
        var question = thread.LastBuyerTurn.Text;
        var named = FactList.Of(thread.Conversation.Facts!).Where(f => Speakable(f.Fact) && !said.Contains(f.Path) && FactWords.KeyOf(f.Fact) is { Length: >= 2 } key && question.Contains(key, StringComparison.Ordinal)).Take(MostFacts - 1).ToList();
        return named.Count == 0 ? null : new Answer(string.Join("，", named.Select(f => FactWords.Say(f.Fact, asked: true))), [.. named.Select(f => f.Path)]);
    }

    /// <summary>The answer with the paths of the facts it says; null when no fact is about the question.</summary>
    public static Answer? Find(ThreadReading thread)
    {
        // How the buyer was treated is in no fact.
        if (thread.Conversation.Facts is not { } facts || thread.LastBuyerTurn.IsEmpty || thread.Intents is [{ Code: "C01", Score: > 0.4 }, ..])
        {
            return null;
        }

        var question = thread.LastBuyerTurn.Text;
        var keys = thread.Intents.Where(intent => intent.Score >= Clear || (intent.Score >= LeastSure && Plans.PlanEvidence.Bears(intent, thread, question))).Take(2).SelectMany((intent, i) => s_keys.GetValueOrDefault(intent.Code, []).Select(k => (Key: k, Weight: i == 0 ? 2 : 1))).ToList();
        if (Rules.Advertising.ProductKind.Of(facts) is Rules.Advertising.GoodsKind.MedicalDevice or Rules.Advertising.GoodsKind.Drug)
        {
            keys.AddRange(s_keys["S17"].Select(k => (k, 1)));
        }

        // «不给退我就曝光» is about a return, whatever it threatens with.
        if (thread.Intents is [{ Code: ['C', ..] }, ..] && question.Contains('退', StringComparison.Ordinal))
        {
            keys.AddRange(s_keys["A01"].Select(k => (k, 1)));
        }

        // To a complaint the disputed description is not read out once more; what the shop's rule gives is said.
        var complaint = thread.Intents is [{ Code: ['C', ..], Score: > 0.4 }, ..] || (thread.Intents is [{ Code: "A08" }, ..] && thread.Emotion.Level >= 3);
        var all = FactList.Of(facts);
        // Whoever was kept waiting past the rule is not read the rule.
        var late = all.Any(f => f.Fact.Key == "发货超时");
        var rated = all.Select(f => f.Fact).Where(Speakable).Where(f => !late || !f.Path.StartsWith("policy.发货", StringComparison.Ordinal)).Where(f => keys.Exists(k => f.Path.Contains(k.Key, StringComparison.OrdinalIgnoreCase)) is var keyed && (keyed || !complaint) && FactScope.Allows(f, thread, keyed)).Select(f => (Fact: f, Score: Score(f, question, keys))).Where(f => f.Score > 1).ToList();
        if (rated.Count == 0)
        {
            return null;
        }

        var least = rated.Max(r => r.Score) / 3.0;
        var clauses = Clauses(question);
        var chosen = rated.Where(r => r.Score >= least).OrderByDescending(r => r.Score).Take(thread.Intents is [{ Code: "S10" or "S18" }, ..] ? MostSums : MostFacts).Select(r => r.Fact).ToHashSet();

        // A question in two halves is answered in both: each half has a fact that is about it most.
        if (clauses.Count > 1)
        {
            foreach (var clause in clauses)
            {
                var best = rated.Select(r => (r.Fact, Score: Score(r.Fact, clause, []))).OrderByDescending(r => r.Score).Take(2).ToList();
                if (best[0].Score >= 2 && (best.Count == 1 || best[1].Score < best[0].Score))
                {
                    chosen.Add(best[0].Fact);
                }
            }
        }

        var text = new StringBuilder();
        var paths = new List<string>();

        // In the order the shop wrote them, which is the order they make sense in.
        foreach (var (fact, path) in all)
        {
            if (!chosen.Contains(fact))
            {
                continue;
            }

            var said = FactWords.Say(fact, Shared(FactWords.KeyOf(fact), question) > 0);
            said = MeasureFit.Say(fact, said, question) ?? said;
            if (text.Length > 0 && (text.Length + said.Length > MostLetters || text.ToString().Contains(said, StringComparison.Ordinal)))
            {
                continue;
            }

            text.Append(text.Length == 0 ? "" : said.Contains('，', StringComparison.Ordinal) || text.ToString().Contains('；', StringComparison.Ordinal) ? "；" : "，").Append(said);
            paths.Add(path);
        }

        return new Answer(text.ToString(), [.. paths]);
    }

    private static bool Speakable(Fact fact)
        => fact.Value.Length is > 0 and <= 70
            && !fact.Value.Contains("***", StringComparison.Ordinal)
            && !Array.Exists(s_silent, s => fact.Path.StartsWith(s, StringComparison.Ordinal))
            && !fact.Path.Contains("forbidden", StringComparison.OrdinalIgnoreCase)
            && fact.Key is not ("status" or "title" or "name" or "category" or "id" or "名称" or "品名" or "valid_from" or "valid_to")
            && !(fact.Path.Contains("stock", StringComparison.OrdinalIgnoreCase) && fact.Key.Any(char.IsAsciiLetter) && !FactWords.HasName(fact))
            && FactWords.HasName(fact);

    // A key that the buyer names weighs most; a key of the intent next; a value with the buyer's own words last.
    private static int Score(Fact fact, string question, List<(string Key, int Weight)> keys)
    {
        var key = FactWords.KeyOf(fact);
        var score = key.Length >= 2 && question.Contains(key, StringComparison.Ordinal) ? 4 : 0;
        score += (2 * Shared(key, question)) + Math.Min(2, Shared(fact.Value, question));
        foreach (var (wanted, weight) in keys)
        {
            if (fact.Path.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            {
                score += weight;
                break;
            }
        }

        // After the order is placed, its own record says more than the rule that holds for all.
        if (score > 0 && fact.Path.StartsWith("order", StringComparison.Ordinal))
        {
            score += 2;
        }

        score += MeasureFit.Say(fact, "", question) is null ? 0 : 5;

        // «什么时候», and a fact that is a time and about a thing of the question.
        if (Array.Exists(s_when, w => question.Contains(w, StringComparison.Ordinal)) && KeptWords.HasTime(fact.Value) && key.Any(c => Text.Segments.Segmenter.IsHan(c) && !"时间日期的预计".Contains(c, StringComparison.Ordinal) && !Function.Contains(c, StringComparison.Ordinal) && question.Contains(c, StringComparison.Ordinal)))
        {
            score += 3;
        }

        foreach (var (asked, filed) in s_meanings)
        {
            if (Array.Exists(asked, a => question.Contains(a, StringComparison.Ordinal)) && Array.Exists(filed, k => key.Contains(k, StringComparison.OrdinalIgnoreCase)))
            {
                score += 3;
            }
        }

        // A sentence of the shop's own with the buyer's words in it is about the question, whatever its key.
        return score == 1 && fact.Path.EndsWith(']') && Shared(fact.Value, question) > 0 ? 2 : score;
    }

    private static List<string> Clauses(string question)
        => [.. question.Split(['，', ',', '。', '？', '?', '！', '!', ' ', '\n', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(c => c.Length >= 3)];

    /// <summary>How many pairs of Han characters that mean something both texts have.</summary>
    private static int Shared(string text, string question)
    {
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!Function.Contains(text[i], StringComparison.Ordinal) && !Function.Contains(text[i + 1], StringComparison.Ordinal) && Text.Segments.Segmenter.IsHan(text[i]) && Text.Segments.Segmenter.IsHan(text[i + 1]) && question.AsSpan().Contains(text.AsSpan(i, 2), StringComparison.Ordinal))
            {
                count++;
            }
        }

        return count;
    }
}
