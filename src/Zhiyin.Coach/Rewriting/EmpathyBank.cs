using Zhiyin.Coach.Rewriting.Plans;

namespace Zhiyin.Coach.Rewriting;

/// <summary>
/// First sentences that acknowledge what the buyer has run into (handbook §5.5): by situation and level, several of each so that none is said twice
/// in one thread (§5.4 M6). None admits fault: with the responsibility open only the experience is regretted (§5.4 M5).
/// </summary>
internal static class EmpathyBank
{
    private static readonly Dictionary<Situation, (string[] Mild, string[] Strong)> s_bank = new()
    {
        [Situation.General] = (
            ["让您费心了", "给您添麻烦了", "我理解您的着急"],
            ["遇到这样的事，换谁都会不舒服，抱歉", "让您这么操心，真的很抱歉", "您的心情我理解，让您有这样的体验很抱歉"]),
        [Situation.SlowShipping] = (
            ["您等着用，让您久等了", "等发货等得着急，我理解", "一直没动静，让您惦记了", "发货的事让您惦记了"],
            ["等了这么久还没发出，换谁都会着急，抱歉", "说好的时间没等到，让您失望了，抱歉", "耽误您用了，真的很抱歉", "发货的事让您操心了，真的抱歉"]),
        [Situation.Stalled] = (
            ["包裹一直没到，心里肯定不踏实，我理解", "让您一直惦记着包裹，辛苦了", "包裹的事让您担心了"],
            ["包裹迟迟没个准信，换谁都会着急，抱歉", "让您为了一个包裹这么操心，真的抱歉", "等不到件确实让人着急，抱歉"]),
        [Situation.Broken] = (
            ["新买的就遇到问题，确实扫兴", "刚到手就不顺，让您添堵了", "东西用着不顺，让您费心了", "东西出了问题，给您添堵了"],
            ["满心期待拿到手却是这样，失望是应该的，抱歉", "新东西就不好用，换作是我也生气，抱歉", "东西出了问题，换谁都会烦，抱歉", "东西用不成，让您添堵了，真的抱歉"]),
        [Situation.WrongItem] = (
            ["打开发现不对，肯定会着急", "收到的和想要的对不上，让您费心了", "收到的不对，让您担心了"],
            ["收到的和买的不一样，又要折腾一趟，抱歉", "打开包裹发现不对，换谁都会急，抱歉", "让您收到货还要操心，真的抱歉"]),
        [Situation.Mismatch] = (
            ["和页面看着不一样，您有疑问我理解", "实物有出入，让您失望了", "和您期待的不一样，我理解这种落差"],
            ["收到的和想的不一样，换作是我也会失望，抱歉", "实物和页面对不上，让您失望了，抱歉", "期待落空的感觉确实不好，抱歉"]),
        [Situation.Fit] = (
            ["买衣服最怕不合身，我理解", "尺码没合适，让您费心了", "没合适确实让人扫兴"],
            ["换来换去还不合适，太折腾您了，抱歉", "尺码的事让您操心了，抱歉", "买来不合适，换谁都烦，抱歉"]),
        [Situation.Attitude] = (
            ["前面的回复让您不舒服了，抱歉", "让您觉得被敷衍了，我向您道歉", "您想要个明确的说法，我理解"],
            ["前面的回复让您不舒服了，我代同事向您道歉", "说了这么多没人接住，换谁都会生气，抱歉", "让您受委屈了，真的很抱歉"]),
        [Situation.SlowRefund] = (
            ["钱没到账会一直惦记，我理解", "退款的事让您久等了", "等钱到账等得着急，我理解"],
            ["钱迟迟没到账，换谁都着急，抱歉", "为了退款让您一直等，真的抱歉", "退款拖到现在，让您失望了，抱歉"]),
        [Situation.Money] = (
            ["钱上的事有疑问，我理解", "这笔费用让您不舒服了", "您担心吃亏，我理解"],
            ["多花了钱还要费口舌，换谁都不舒服，抱歉", "费用的事让您委屈了，抱歉", "钱的事没弄明白确实窝火，抱歉"]),
        [Situation.Invoice] = (
            ["票据着急要用，让您久等了", "报销等着用，我理解您的着急", "发票的事让您惦记了"],
            ["耽误您报销了，真的抱歉", "发票拖到现在，让您为难了，抱歉", "发票的事让您操心了，真的抱歉"]),
        [Situation.Safety] = (
            ["身体要紧，让您担心了", "人没事最重要，让您受惊了", "听到这个我也很担心您"],
            ["身体要紧，让您受罪了，真的抱歉", "听您这么说我很担心，真的抱歉", "人最重要，让您受惊了，抱歉"]),
        [Situation.Privacy] = (
            ["收到这样的电话一定很烦，抱歉", "被打扰确实让人不舒服", "您担心个人信息，我理解"],
            ["被这样骚扰换谁都会生气，抱歉", "个人信息的事让您担心了，真的抱歉", "收到骚扰一定很烦，抱歉", "个人信息的事换谁都会担心，抱歉"]),
        [Situation.Threat] = (
            ["事情没处理好，您不满意我理解", "让您失望了，抱歉", "您有意见我们应该先听着，让您费心了"],
            ["事情没处理好，您生气是应该的，抱歉", "您的不满我听到了，让您失望了，抱歉", "走到这一步，让您委屈了，抱歉"]),
        [Situation.Legal] = (
            ["您愿意把话说清楚，辛苦了", "问题拖到这一步，让您费心了", "您要个说法，我理解"],
            ["问题拖到这一步，让您费心了，抱歉", "让您有这样的感受，真的很抱歉", "您为这件事受累了，抱歉"]),
        [Situation.Doubt] = (
            ["您的担心很正常", "花钱买东西多问一句是应该的，您的担心我理解", "您有这个担心我理解"],
            ["怀疑买到的东西不对，心里肯定不舒服，抱歉", "让您买得不放心，真的很抱歉", "您担心真假是应该的，让您糟心了，抱歉"]),
        [Situation.Repeat] = (
            ["让您一再重复，辛苦了", "一件事说了好几次，让您费心了", "让您反复来问，不好意思"],
            ["同样的事让您一说再说，真的很抱歉", "说了这么多遍还没解决，换谁都会生气，抱歉", "让您一直重复还没有结果，抱歉"]),
        [Situation.Damaged] = (
            ["收到就是这样，确实扫兴", "打开是坏的，让您添堵了", "等来的东西有损伤，让您失望了"],
            ["打开就是坏的，换谁都会生气，抱歉", "满心期待拿到手却是这样，让您失望了，抱歉", "收到的东西是坏的，让您糟心了，抱歉"]),
        [Situation.Missing] = (
            ["打开发现少了，心里肯定不踏实", "东西没配齐，让您担心了", "少了东西用不上，让您着急了"],
            ["少了东西又要等，让您操心了，抱歉", "打开发现没配齐，换谁都会急，抱歉", "东西不齐，耽误您用了，抱歉"]),
        [Situation.Lost] = (
            ["显示签收却没拿到，心里肯定不踏实", "东西没到您手上，让您担心了", "东西没见着，让您着急了"],
            ["显示签收却没收到，换谁都着急，抱歉", "包裹下落不明，让您操心了，真的抱歉", "等来的却是一句签收，让您着急了，抱歉"]),
        [Situation.Review] = (
            ["前面让您费心了，谢谢您告诉我", "让您操心了，谢谢您愿意说"],
            ["前面让您操心了，抱歉，也谢谢您告诉我", "这次的体验让您失望了，抱歉", "没让您满意，抱歉，让您费心了"]),
        [Situation.Despair] = (
            ["我在，您说的我都听着", "您现在一定很难受，我陪着您"],
            ["听到您这么说我很担心您，您愿意说出来很不容易", "您现在一定很难受，我一直在，您慢慢说"]),
        [Situation.Waited] = (
            ["让您白等了，不好意思", "说好的时间没等到人，让您费心了", "约好了没人来，耽误您的时间了"],
            ["约好了却没等到人，换谁都会生气，抱歉", "让您一直空等，真的很抱歉", "说好的时间没人来，耽误您了，抱歉"]),
        [Situation.Hurry] = (
            ["您急着用，我理解", "知道您赶时间，我来帮您盯", "您着急，我明白"],
            ["您急着用，我理解，这边马上办", "知道您等着用，换谁都会急", "您着急，我理解，这边马上办"]),
        [Situation.HowTo] = (
            ["弄不好确实让人着急", "用着卡住了，让您费心了", "第一次用难免卡住，让您着急了"],
            ["折腾半天还用不了，换谁都急，抱歉", "买来却用不起来，让您失望了，抱歉", "弄了这么久还没好，辛苦您了，抱歉"]),
    };

    /// <summary>
    /// A sentence for <paramref name="situation"/> at <paramref name="level"/> (2 and more) that <paramref name="alreadySaid"/> does not contain and that presumes nothing <paramref name="told"/>,
    /// the buyer's words, do not bear; <paramref name="seed"/> varies the choice.
    /// </summary>
    public static string Pick(Situation situation, int level, string told, string alreadySaid, int seed)
    {
        var options = Borne(situation, level, told);
        if (options.Length == 0)
        {
            options = Borne(Situation.General, level, told);
        }

        for (var i = 0; i < options.Length; i++)
        {
            var option = options[(int)(((uint)seed + (uint)i) % (uint)options.Length)];
            if (!alreadySaid.Contains(option, StringComparison.Ordinal))
            {
                return option;
            }
        }

        return options[(int)((uint)seed % (uint)options.Length)];
    }

    private static string[] Borne(Situation situation, int level, string told)
    {
        var (mild, strong) = s_bank[situation];
        return [.. (level >= 3 ? strong : mild).Where(o => Presumptions.AreBorne(o, told))];
    }
}
