namespace Zhiyin.Understanding.Promises;

/// <summary>Tells from the words beside a verb whether it is an act of its own, part of a noun (退款进度) or part of another act (核实后).</summary>
internal static class PromiseParts
{
    private static readonly string[] s_nounEnds = ["时间", "进度", "流程", "单号", "政策", "规则", "状态", "页面", "按钮", "原因", "记录", "方式", "渠道", "周期", "时效", "成功", "失败", "期限", "期内", "期", "服务", "率", "险", "材料", "凭证", "须知", "条件", "中", "入口", "金额", "路径", "点", "单", "标准", "地", "要求", "问题", "部门", "费", "视频", "教程", "说明", "录像", "监控", "地址", "称重", "重量", "照片", "节点", "通知", "短信", "详情", "方案", "名单", "人员", "码", "底单", "面单"];
    private static readonly string[] s_found = ["结论", "报告", "结果", "图", "示意", "数据"];

    public static bool IsGiven(ReadOnlySpan<char> before)
    {
        var tail = before[Math.Max(0, before.Length - 8)..];
        return PromiseObjects.Has(tail, "给您") || PromiseObjects.Has(tail, "给你") || PromiseObjects.Has(tail, "给个") || PromiseObjects.Has(tail, "给一") || PromiseObjects.Has(tail, "给到") || PromiseObjects.Has(tail, "出") || PromiseObjects.Has(tail, "给出") || PromiseObjects.Has(tail, "会有") || PromiseObjects.Has(tail, "给亲");
    }

    public static bool IsNoun(ReadOnlySpan<char> after, PromiseVerb verb)
    {
        if (verb.Any(VerbTraits.Given) || verb.Any(VerbTraits.Check) && verb.Text[^1] is '下' or '看' or '眼' or '问' or '查')
        {
            return after.StartsWith("后") && !after.StartsWith("后天");
        }

        // 寄件地址, 发货时间: the thing sent stands inside the compound.
        var head = after.Length > 1 && after[0] is '件' or '货' && verb.Text is "寄" or "发" or "退" or "收" ? after[1..] : after;
        foreach (var word in s_nounEnds)
        {
            if (head.Length < after.Length && head.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }

            if (after.StartsWith(word, StringComparison.Ordinal) && !(word is "单号" or "单" or "凭证" or "照片" or "地址" or "面单" or "底单" or "方案" or "短信" or "通知" or "详情" or "名单" or "码" or "节点" && verb.Text is "发" or "补" or "改" or "换" or "记") && verb.Kind != CommitmentKind.Reply && !(word == "点" && verb.Text is "补" or "送" or "换" or "发" or "退" or "改"))
            {
                return true;
            }
        }

        // 检测报告, 核实结果, 安装图: what comes of it.
        if (verb.Text.Length > 1 && verb.Kind is CommitmentKind.Repair or CommitmentKind.Verify or CommitmentKind.Other && StartsWithAny(after, s_found))
        {
            return true;
        }

        // 补偿券, 赔付方案: a name, not the paying.
        if (after.StartsWith("券") && verb.Text is "补偿" or "赔偿" or "赔付" or "返现")
        {
            return true;
        }

        // 补发的那件, 核实后, 处理完: part of another act.
        if (after.Length > 0 && after[0] == '的')
        {
            return after.Length > 2 && !after.StartsWith("的哦") && !after.StartsWith("的呢") && !after.StartsWith("的哈") && !after.StartsWith("的亲") && !after.StartsWith("的,");
        }

        return after.StartsWith("后") && !after.StartsWith("后天") || (after.StartsWith("完") && after.Length > 2 && !after.StartsWith("完成")) || after.StartsWith("之后") || after.StartsWith("以后") || after.StartsWith("好后") || after.StartsWith("好之后") || after.StartsWith("到后") || after.StartsWith("一到") || after.StartsWith("清楚后") || after.StartsWith("了之后") || after.StartsWith("了后") || after.StartsWith("一下后") || after.StartsWith("好了给") || after.StartsWith("好了就") || after.StartsWith("到了给") || after.StartsWith("了就") || after.StartsWith("出来就") || after.StartsWith("好了我") || after.StartsWith("成功后");
    }

    // 换货要七天左右: how long such a thing takes.
    public static bool TakesTime(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
        => before.Length == 0 && (after.StartsWith("要") || after.StartsWith("需") || after.StartsWith("得") || after.StartsWith("一般"));

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool StartsServed(ReadOnlySpan<char> after)
        => after.Length > 0 && ((after[0] is '您' or '你' && !(after.Length > 1 && after[1] == '的')) || after.StartsWith("给您") || after.StartsWith("给你") || after.StartsWith("到您") || after.StartsWith("到你") || after.StartsWith("一下您"));

    // 给您备注好了, 发走了: it has happened, unless a time to come is told.
    public static bool IsDone(string text, int verbEnd, int clauseEnd, bool concrete)
    {
        if (concrete)
        {
            return text.AsSpan(verbEnd, clauseEnd - verbEnd).StartsWith("过了");
        }

        var rest = text.AsSpan(verbEnd, clauseEnd - verbEnd).TrimEnd("哦呢哈啦呀的亲 ");
        return rest.StartsWith("了") && !rest.StartsWith("了解") || rest.StartsWith("过") && !rest.StartsWith("过去") && !rest.StartsWith("过来") || rest.StartsWith("好了") || rest.StartsWith("上了") || rest.StartsWith("完了") || rest.StartsWith("出去了") || rest.StartsWith("到了") || rest.StartsWith("着呢") || (rest.Length > 0 && rest.Length <= 10 && rest[^1] == '了');
    }

    /// <summary>Where the act ends: behind whom it serves; an act of one character takes its object along, up to the next mark or the particle that closes the clause.</summary>
    public static int EndOfAct(string text, int start, int end, int clauseEnd)
    {
        var served = Served(text, end, clauseEnd);
        if (end - start > 1 || served > end)
        {
            return served;
        }

        var most = Math.Min(clauseEnd, end + LongestObject);
        while (most > end && text[most - 1] is '哦' or '呢' or '哈' or '的' or '了' or '啊' or '呀' or '亲' or ' ')
        {
            most--;
        }

        return most;
    }

    private const int LongestObject = 6;

    private static int Served(string text, int end, int clauseEnd)
        => end < clauseEnd && text[end] is '您' or '你' ? end + 1 : end + 1 < clauseEnd && text[end] == '给' && text[end + 1] == '您' ? end + 2 : end;
}
