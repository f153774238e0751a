using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>A material, courier, colour or origin is named that is not the one in the facts.</summary>
internal sealed class MaterialConflictRule : ReplyRule
{
    private static readonly string[] s_cotton = ["纯棉", "全棉", "棉100", "100%棉", "棉 100", "100% 棉", "百分百棉", "棉百分百"];
    private static readonly string[] s_wool = ["羊毛100", "100%羊毛", "纯羊毛", "羊毛 100"];

    // Words of one family exclude each other unless the facts name them; each word with the words of the facts that bear it out.
    private static readonly (string Family, string[] Keys, (string Word, string[] Borne)[] Words)[] s_families =
    [
        ("材质", ["材质", "成分", "面料", "材料", "里料", "鞋面", "帮面", "填充", "material"],
        [
            ("纯棉", s_cotton), ("全棉", s_cotton), ("100%棉", s_cotton), ("100%纯棉", s_cotton), ("百分百棉", s_cotton), ("百分百纯棉", s_cotton), ("百分百的棉", s_cotton), ("百分之百棉", s_cotton), ("百分之百的棉", s_cotton), ("百分之百纯棉", s_cotton), ("全是棉", s_cotton), ("是棉的", ["棉"]), ("百分百羊毛", s_wool), ("百分百羊绒", ["羊绒100", "100%羊绒", "纯羊绒", "羊绒"]), ("百分百桑蚕丝", ["桑蚕丝100", "100%桑蚕丝", "桑蚕丝"]), ("真丝", ["桑蚕丝", "真丝", "蚕丝"]), ("桑蚕丝", ["桑蚕丝", "真丝"]),
            ("羊绒", ["羊绒"]), ("羊毛", ["羊毛"]), ("纯羊毛", s_wool), ("真皮", ["真皮", "牛皮", "羊皮", "猪皮", "头层", "二层"]), ("牛皮", ["牛皮"]), ("头层牛皮", ["头层"]), ("羊皮", ["羊皮"]),
            ("实木", ["实木", "原木", "橡木", "胡桃木", "榉木", "松木", "樱桃木"]), ("纯铜", ["铜"]), ("不锈钢", ["不锈钢", "304", "316"]), ("304不锈钢", ["304"]), ("316不锈钢", ["316"]), ("316", ["316"]), ("乳胶", ["乳胶"]), ("亚麻", ["亚麻", "麻"]),
            ("塑料", ["塑料", "pp", "abs", "pc", "tritan", "pet"]), ("玻璃", ["玻璃"]), ("陶瓷", ["陶瓷", "瓷"]), ("硅胶", ["硅胶"]), ("涤纶", ["涤纶", "聚酯"]), ("钛", ["钛"]), ("足金", ["足金", "999"]), ("纯银", ["925", "银"]),
        ]),
        ("快递", ["快递", "承运", "物流公司", "发货快递", "courier", "carrier", "物流", "送达", "配送", "发货", "policy"],
        [
            ("顺丰", ["顺丰", "sf"]), ("中通", ["中通"]), ("圆通", ["圆通"]), ("申通", ["申通"]), ("韵达", ["韵达"]), ("极兔", ["极兔"]), ("邮政", ["邮政", "ems"]), ("ems", ["ems", "邮政"]), ("京东快递", ["京东"]), ("京东物流", ["京东"]), ("德邦", ["德邦"]), ("菜鸟", ["菜鸟"]),
        ]),
        ("颜色", ["颜色", "配色", "可选颜色", "color", "colors"],
        [
            ("黑色", ["黑"]), ("白色", ["白"]), ("红色", ["红"]), ("蓝色", ["蓝"]), ("绿色", ["绿"]), ("粉色", ["粉"]), ("灰色", ["灰"]), ("黄色", ["黄"]), ("紫色", ["紫"]), ("米色", ["米", "杏"]), ("咖色", ["咖", "棕", "驼"]), ("卡其色", ["卡其"]),
        ]),
    ];

    private static readonly PatternSet[] s_words = [.. s_families.Select(f => PatternSet.Of($"facts.{f.Family}", [.. f.Words.Select(w => w.Word)]))];

    private static readonly PatternSet s_against = PatternSet.Of("facts.against", "(不是|没有|没|不含|非|不用|不发|无法发|不走|暂无|缺|不同于|区别于|比|跟|类似|像|接近|仿|一样|改|换|转|指定|补差|加|其他|别的)");

    public override RuleInfo Info { get; } = new("FCT005", "fact.conflict.attribute", Categories.FactConflict, Severity.Error)
    {
        Title = "材质、快递、颜色和资料不一致",
        Why = "材质说错就是虚假宣传，买家可以退一赔三；快递和颜色说错要重发。",
        Basis = "消费者权益保护法第二十、五十五条；handbook A-24",
        Bad =
        [
            new("这件是[|纯棉|]的，放心穿", Better: "成分是棉95%、氨纶5%，有一点弹力", Facts: """{"product":{"attrs":{"成分":"棉95% 氨纶5%"}}}"""),
            new("鞋面是[|真皮|]", Facts: """{"attrs":{"材质":"PU"}}"""),
            new("我们默认发[|顺丰|]", Facts: """{"policy":{"快递":"默认中通，偏远地区邮政"}}"""),
        ],
        Good =
        [
            new("鞋面是头层牛皮", Facts: """{"attrs":{"材质":"鞋面头层牛皮，鞋底橡胶"}}"""), new("不是纯棉，含5%氨纶", Facts: """{"attrs":{"成分":"棉95% 氨纶5%"}}"""), new("默认中通，发不了顺丰", Facts: """{"policy":{"快递":"默认中通"}}"""),
            "这件是纯棉的", new("摸起来跟羊绒差不多", Facts: """{"attrs":{"成分":"腈纶100%"}}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. s_words, s_against];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { } facts)
        {
            return;
        }

        for (var i = 0; i < s_families.Length; i++)
        {
            if (!reply.Has(s_words[i]) || Given(facts, s_families[i].Keys) is not { Length: > 0 } given)
            {
                continue;
            }

            // Policies about dispatch seldom name the courier.
            if (s_families[i].Family == "快递" && !Array.Exists(s_families[i].Words, w => Array.Exists(w.Borne, b => given.Contains(b, StringComparison.OrdinalIgnoreCase))))
            {
                continue;
            }

            foreach (var span in reply.All(s_words[i]))
            {
                if (Around.Asked(reply, span) || Scope.IsNegated(reply.Text, span.Start, 8) || Opposed(reply, span))
                {
                    continue;
                }

                var word = span.Of(reply.Text).ToString();
                var borne = Array.Find(s_families[i].Words, w => w.Word == word).Borne ?? [];
                if (!Array.Exists(borne, b => given.Contains(b, StringComparison.OrdinalIgnoreCase)) && !(borne == s_cotton && IsOnlyCotton(given)))
                {
                    findings.Add(this, span, $"资料里的{s_families[i].Family}是「{given.Trim()}」", better: "按资料改正");
                }
            }
        }
    }

    // Other fibres beside the cotton, and what is called cotton and is none («太空棉», «人造棉»).
    private static readonly SearchValues<string> s_noCotton = SearchValues.Create(
        ["%", "涤", "纶", "麻", "混", "丝", "毛", "纤", "氨", "酯", "腈", "粘", "莫代尔", "竹", "太空", "珍珠", "记忆", "人造", "人棉", "空棉", "孔棉", "喷胶", "仿", "海绵", "羽绒"], StringComparison.Ordinal);

    // «60支长绒棉» names no other fibre beside the cotton.
    private static bool IsOnlyCotton(string given) => given.Contains('棉', StringComparison.Ordinal) && !given.AsSpan().ContainsAny(s_noCotton);

    private static bool Opposed(Reply reply, Zhiyin.Text.TextSpan span)
    {
        var clause = Scope.ClauseAround(reply.Text, span);
        foreach (var word in reply.All(s_against))
        {
            if (clause.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // The values under the family's keys; misconceptions («不是100%棉») and titles do not bear anything out.
    private static string Given(FactSheet facts, string[] keys)
    {
        var given = "";
        foreach (var fact in facts.All)
        {
            foreach (var part in fact.Path.Split('.'))
            {
                if (Array.Exists(keys, k => part.Split('[')[0].Equals(k, StringComparison.OrdinalIgnoreCase)))
                {
                    given = $"{given} {fact.Value}";
                    break;
                }
            }
        }

        return given;
    }
}
