using Zhiyin.Text;
using Zhiyin.Text.Segments;

namespace Zhiyin.Understanding.Slots;

/// <summary>Slots that are words: for whom, what the body shows, which agent, which name on the invoice.</summary>
internal static class WordSlots
{
    private static readonly string[] s_users = ["男朋友", "女朋友", "男票", "女票", "老头子", "老爷子", "老太太", "老伴", "俺娘", "俺爹", "我弟", "我妹", "我姐", "我哥", "小侄女", "老丈人", "小朋友", "新生儿", "爸妈", "父母", "孕妇", "老公", "老婆", "孩子", "宝宝", "儿子", "女儿", "妈妈", "我妈", "爸爸", "我爸", "爷爷", "奶奶", "外婆", "外公", "老人", "对象", "男友", "女友", "学生", "婆婆", "公公", "弟弟", "妹妹", "哥哥", "姐姐", "同事", "领导", "婴儿", "闺女", "娃", "岳父", "岳母", "闺蜜", "朋友", "长辈", "姥姥", "姥爷", "小孩", "媳妇", "狗狗", "猫咪", "狗", "猫", "哺乳期", "老师", "侄子", "侄女", "孙子", "孙女", "母亲", "父亲", "丈夫", "妻子", "敏感肌"];
    private static readonly string[] s_uses = ["用", "穿", "吃", "戴", "喝", "玩", "能", "可以", "擦", "抹", "睡", "坐", "身高", "高", "脚", "骑", "学", "适合", "选", "挑", "体重", "胖", "瘦", "岁", "一米", "个子", "的尺码", "什么码", "带", "背"];
    private static readonly string[] s_symptoms = ["起疹子", "红疹", "湿疹", "荨麻疹", "疹子", "起疹", "过敏", "发痒", "很痒", "好痒", "痒", "红肿", "浮肿", "肿", "刺痛", "拉肚子", "腹泻", "呕吐", "吐了", "恶心", "头晕", "头疼", "头痛", "脱皮", "起泡", "水泡", "发烧", "烂脸", "长痘", "爆痘", "闷痘", "割伤", "割破", "割到", "划破", "划伤", "烫伤", "烫到", "触电", "电到", "灼烧", "流血", "出血", "窒息", "呼吸困难", "疙瘩", "泛红", "发红", "肚子疼", "肚子痛", "胃疼", "胃痛", "灼热", "红斑", "起皮", "火辣辣", "发麻", "咳嗽", "流泪", "掉头发", "溃烂", "抽筋", "胸闷", "上吐下泻", "红点", "红红"];
    private static readonly string[] s_bodyParts = ["脸颊", "脸上", "额头", "下巴", "脸", "手上", "手指", "手", "胳膊", "脖子", "皮肤", "嘴唇", "嘴", "眼睛", "眼", "身上", "全身", "肚子", "屁股", "大腿", "腿", "脚", "头皮", "后背", "背", "耳朵"];
    private static readonly string[] s_surnames = ["时", "心", "姐", "红", "程", "票", "号", "码", "孩", "朋", "件", "于", "区", "事", "米", "哥", "二", "数", "的", "了", "店", "包", "伙", "学", "猫", "狗", "熊", "型", "样", "一", "点", "家", "声", "费", "额", "气", "便", "宝", "妹", "助", "编", "蜜", "票", "视", "盒", "瓶", "袋"];

    public static void Read(SlotSink sink)
    {
        var text = sink.Text;
        Symptoms(sink, text);
        Agents(sink, text);
        Titles(sink, text);
    }

    /// <summary>For whom; behind the measures of the body, which tell that somebody named is to wear it.</summary>
    public static void ReadUsers(SlotSink sink)
    {
        var text = sink.Text;
        var measured = sink.Found.Any(s => s.Slot is "height" or "weight");
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var user in s_users)
            {
                if (text[i] != user[0] || !text.AsSpan(i).StartsWith(user, StringComparison.Ordinal))
                {
                    continue;
                }

                var span = new TextSpan(i, user.Length);
                var before = text.AsSpan(0, i);
                var after = text.AsSpan(span.End, Math.Min(5, text.Length - span.End));
                var given = before.EndsWith("给") || before.EndsWith("送") || before.EndsWith("给我") || before.EndsWith("送我") || before.EndsWith("帮我") || before.EndsWith("帮") || before.EndsWith("适合") || before.EndsWith("给我家") || before.EndsWith("我家") && user is not "我妈" || before.EndsWith("送给") || before.EndsWith("送给我");
                var uses = after.Length > 0 && (NumberSlots.Any(after[..Math.Min(4, after.Length)], s_uses) || char.IsAsciiDigit(after[0]) || after[0] is '一' or '两' or '三' or '四' or '五');
                // 闺女初二 165高: measures of whoever is named first.
                uses |= measured && (before.Length == 0 || before.EndsWith("我") || before.EndsWith("俺") || before.EndsWith("俺家") || before.EndsWith("我家") || before.EndsWith("咱家"));
                if (!after.StartsWith("开学") && ((given && !after.StartsWith("打") && !after.StartsWith("说") && !after.StartsWith("看") && !after.StartsWith("圈") && !after.StartsWith("开学")) || (uses && !after.StartsWith("说") && !after.StartsWith("的电话") && user != "老师")))
                {
                    sink.Add("user", span);
                }

                i = span.End - 1;
                break;
            }
        }
    }

    private static void Symptoms(SlotSink sink, string text)
    {
        var asks = text.Contains("会不会", StringComparison.Ordinal) || text.Contains("会过敏", StringComparison.Ordinal) || text.Contains("怕过敏", StringComparison.Ordinal) || text.Contains("容易过敏", StringComparison.Ordinal) || text.Contains("过敏吗", StringComparison.Ordinal) || text.Contains("防过敏", StringComparison.Ordinal) || text.Contains("会痒吗", StringComparison.Ordinal) || text.Contains("能治", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var symptom in s_symptoms)
            {
                if (asks || text[i] != symptom[0] || !text.AsSpan(i).StartsWith(symptom, StringComparison.Ordinal))
                {
                    continue;
                }

                var before = text.AsSpan(Math.Max(0, i - 3), Math.Min(3, i));
                var end = i + symptom.Length;
                if (before.Contains('不') || before.Contains('没') || before.EndsWith("抗") || before.EndsWith("会") || text.AsSpan(end).StartsWith("源") || text.AsSpan(end).StartsWith("体质") || text.AsSpan(end).StartsWith("么") || text.AsSpan(end).StartsWith("不"))
                {
                    break;
                }

                sink.Add("symptom", TextSpan.FromTo(BodyStart(text, i), end));
                i = end - 1;
                break;
            }
        }
    }

    // 脸上起了红疹: the part of the body belongs to it.
    private static int BodyStart(string text, int at)
    {
        for (var back = Math.Max(0, at - 6); back < at; back++)
        {
            foreach (var part in s_bodyParts)
            {
                if (back + part.Length <= at && text.AsSpan(back).StartsWith(part, StringComparison.Ordinal) && !text.AsSpan(back, at - back).Contains(','))
                {
                    return back;
                }
            }
        }

        return at > 0 && text[at - 1] is '起' or '发' or '很' ? at - (text[at - 1] == '起' ? 1 : 0) : at;
    }

    // 客服小王, 工号1023, 叫小美的客服
    private static void Agents(SlotSink sink, string text)
    {
        var number = text.IndexOf("工号", StringComparison.Ordinal);
        if (number >= 0)
        {
            var start = number + 2;
            while (start < text.Length && text[start] is ':' or '是' or ' ' or '为')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                sink.Add("agent", TextSpan.FromTo(start, end));
            }
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is not ('小' or '阿') || !Segmenter.IsHan(text[i + 1]) || Array.IndexOf(s_surnames, text[i + 1].ToString()) >= 0)
            {
                continue;
            }

            var before = text.AsSpan(Math.Max(0, i - 4), Math.Min(4, i));
            var after = text.AsSpan(i + 2, Math.Min(6, text.Length - i - 2));
            if (before.EndsWith("客服") || before.EndsWith("叫") || before.EndsWith("那个") && text.Contains("客服", StringComparison.Ordinal) || after.StartsWith("客服") || after.StartsWith("的客服") || after.StartsWith("说好") || after.StartsWith("答应") || after.StartsWith("跟我说") || after.StartsWith("接") || after.StartsWith("态度") || after.StartsWith("给我处理") || after.StartsWith("承诺"))
            {
                sink.Add("agent", new TextSpan(i, 2));
            }
        }
    }

    private static void Titles(SlotSink sink, string text)
    {
        var at = text.IndexOf("抬头", StringComparison.Ordinal);
        if (at >= 0)
        {
            var start = at + 2;
            while (start < text.Length && text[start] is ':' or '是' or ' ' or '写' or '开' or '成' or '为' or '就' or '改' or '填' or '用' or '叫' or '换' or '应' or '该')
            {
                start++;
            }

            var end = start;
            while (end < text.Length && (Segmenter.IsHan(text[end]) || char.IsAsciiLetterOrDigit(text[end]) || text[end] is '(' or ')') && end - start < 40)
            {
                end++;
                if (text.AsSpan(start, end - start).EndsWith("公司") && end - start > 4 || text.AsSpan(start, end - start).EndsWith("个人"))
                {
                    break;
                }
            }

            var words = text.AsSpan(start, end - start);
            if (words.Length >= 2 && (words.EndsWith("公司") || words.EndsWith("个人") || words.EndsWith("工作室") || words.EndsWith("学校") || words.EndsWith("小学") || words.EndsWith("中学") || words.EndsWith("医院") || words.EndsWith("大学") || words.EndsWith("店") || words.EndsWith("中心") || words.EndsWith("厂") || words.EndsWith("部") || words.EndsWith("院") || words.EndsWith("局") || words.EndsWith("所") || words.EndsWith("会")) && !words.StartsWith("什么") && !words.EndsWith("错了"))
            {
                sink.Add("invoice_title", TextSpan.FromTo(start, end));
                return;
            }
        }

        // 开个人 写赵敏
        var own = text.IndexOf("个人", StringComparison.Ordinal);
        if (own >= 0 && text.Contains('开') && text.IndexOf('写', own) is var written and > 0 && text.Length - written - 1 is >= 2 and <= 4 && Segmenter.IsHan(text[written + 1]) && Segmenter.IsHan(text[^1]))
        {
            sink.Add("invoice_title", TextSpan.FromTo(written + 1, text.Length));
            return;
        }

        if (text.Contains("个人抬头", StringComparison.Ordinal))
        {
            sink.Add("invoice_title", new TextSpan(text.IndexOf("个人抬头", StringComparison.Ordinal), 2));
            return;
        }

        var company = text.IndexOf("有限公司", StringComparison.Ordinal);
        if (company < 2)
        {
            return;
        }

        var begin = company;
        while (begin > 0 && (Segmenter.IsHan(text[begin - 1]) || text[begin - 1] is '(' or ')') && company - begin < 24 && !NumberSlots.Any(text.AsSpan(begin - 1, 1), s_stops))
        {
            begin--;
        }

        foreach (var lead in (ReadOnlySpan<string>)["发票开", "开票给", "发票", "公司名称", "名称", "抬头", "开给", "就开", "开"])
        {
            if (text.AsSpan(begin).StartsWith(lead))
            {
                begin += lead.Length;
            }
        }

        if (company - begin >= 2)
        {
            sink.Add("invoice_title", TextSpan.FromTo(begin, company + 4 + BodySlots.Unit(text, company + 4, "分公司")));
        }
    }

    private static readonly string[] s_stops = ["是", "叫", "给", "成", "写", "到", "为"];
}
