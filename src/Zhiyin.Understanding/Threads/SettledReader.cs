namespace Zhiyin.Understanding.Threads;

/// <summary>Tells whether the buyer has finished the turn (handbook ).</summary>
public static class SettledReader
{
    /// <summary>Silence that ends a turn.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    private static readonly string[] s_goesOn =
    [
        "还有", "还有个事", "还有个问题", "另外", "然后", "而且", "因为", "但是", "不过", "所以", "我跟你说", "我跟您说", "跟你说", "你听我说", "听我说", "我先说", "等下", "等一下", "你等下", "我还没说完", "没说完", "我打字慢",
        "我慢慢说", "是这样的", "是这样", "事情是这样", "就是", "就是说", "那个", "比如", "首先", "第一", "我想问下", "想问一下", "我想问", "请问一下", "问个事", "问一下", "我发你看", "我发图给你", "我拍给你", "稍等我发", "我找下", "我翻一下", "接着", "还没完", "以及", "并且", "结果", "如果", "要是", "的话", "我给你看", "我看下", "我说下", "说一下情况", "先问下",
    ];

    /// <summary>False on a continuation cue and, where times exist, until <see cref="Silence"/> has passed before now.</summary>
    public static bool IsSettled(Conversation conversation, BuyerTurn turn)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.IsEmpty)
        {
            return true;
        }

        var last = conversation.Messages[turn.Turns[^1]];
        if (GoesOn(turn.Bubbles[^1].Text))
        {
            return false;
        }

        return !(conversation.Now is { } now && last.At is { } at && now - at < Silence);
    }

    // «还有», «，» at the end, an open bracket or a lead that promises more: the buyer goes on.
    private static bool GoesOn(string text)
    {
        var words = text.AsSpan().TrimEnd();
        if (words.Length == 0)
        {
            return false;
        }

        if (words[^1] is ',' or '、' or ':' or ';' or '(' or '-' || words.EndsWith("...") && !words.EndsWith("......") || words.EndsWith("…") && words.Length <= 6)
        {
            return true;
        }

        words = words.TrimEnd("啊哈呢哦嘛呀 ");
        foreach (var cue in s_goesOn)
        {
            if (words.EndsWith(cue, StringComparison.Ordinal) && words.Length - cue.Length <= (cue.Length >= 3 ? 6 : 2))
            {
                return true;
            }
        }

        return false;
    }
}
