using Zhiyin.Coach.Engine;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Structure;

/// <summary>Too much in one bubble.</summary>
internal sealed class OverloadRule : ReplyRule
{
    private const int Limit = 120;
    private const int Crowded = 60;
    private const int RunOn = 70;
    private const int TooManyTopics = 4;
    private const int MostItems = 6;

    public override RuleInfo Info { get; } = new("LEN001", "length.overload", Categories.LengthOverload, Severity.Warning)
    {
        Title = "一条消息塞得太多",
        Why = "一屏字里只有一句和买家有关，他就找不到那一句；先答，分点，其余的等他问。",
        Basis = "handbook §0.2 PP2",
        Bad =
        [
            new("[|亲，本店正常情况下48小时内发货，预售商品以页面时间为准，大促期间可能延迟，默认发中通圆通韵达随机，不指定快递，如需指定请补运费差价，周日及节假日顺延，发票随货寄出，会员满减可叠加优惠券|]", Thread: "买家: 今天能发吗", Better: "能，16点前付款今天发中通，到上海大约2天"),
        ],
        Good =
        [
            new("分三步：\n1. 长按电源键5秒，灯闪蓝色\n2. 手机打开蓝牙，选择设备\n3. 输入家里2.4G的WiFi密码\n您在哪一步卡住了，拍给我看，我陪您弄好为止，这个过程大约需要十分钟，中间不要断电，手机离路由器近一点更容易连上，连好之后灯会变成常亮的绿色，之后就不用再重复这些步骤了，换路由器时才需要重新连一次。", Thread: "买家: 怎么连WiFi"),
            new("能，16点前付款今天发中通", Thread: "买家: 今天能发吗"),
            new("您看下这个链接https://item.example.com/detail/100012043978.html?from=share&channel=wechat&spm=a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0，里面有尺寸表[图片]#E-s12#E-s12", Thread: "买家: 有尺寸表吗"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. Topics.All, .. StepsRule.Sets];

    public override void Review(Reply reply, FindingSink findings)
    {
        var text = reply.Text;
        if (text.Length < Crowded)
        {
            return;
        }

        var read = ReadLetters(text);
        var letters = read[^1];
        if (IsList(text))
        {
            return;
        }

        if (letters > Limit || RunsOn(reply, read) || Items(text) > MostItems
            || (letters >= Crowded && Topics.Count(reply) > TooManyTopics && Strays(reply) >= TooManyTopics))
        {
            // One long breath of steps is one fault, not two.
            if (letters <= Limit && StepsRule.Of(reply) is { Confidence: >= 0.7 })
            {
                return;
            }

            // An answer hidden behind a long lead is the fault; that the lead is long is advice beside it.
            var late = letters <= Limit && AnswerLateRule.Of(reply) is { Confidence: >= 0.85 };
            findings.Add(this, Whole(reply), "一条里说得太多，先答他问的，其余分条或等他问", "第一句给答案，其余分点，每条不超过120字", replacement: null, late ? Severity.Hint : null, letters > Limit ? 0.95 : 0.8);
        }
    }

    // How many topics nobody asked about stand in sentences that have nothing of what was asked: the weight that makes the freight explains it.
    private static int Strays(Reply reply)
    {
        if (!reply.HasBuyerTurn)
        {
            return Topics.Foreign(reply);
        }

        var asked = Topics.All.Where(t => reply.Thread.Bubbles.Any(b => b.Role == Understanding.Threads.Role.Buyer && reply.Scan(b.Text).Has(t))).ToList();
        var answering = reply.Draft.Sentences.Where(s => asked.Exists(t => reply.All(t).Any(h => s.Overlaps(h)))).ToList();
        return Topics.All.Count(t => !asked.Contains(t) && reply.All(t).Any(h => !answering.Exists(s => s.Overlaps(h))));
    }

    // One sentence with no rest in it; a colon or a semicolon is one.
    private static bool RunsOn(Reply reply, int[] read)
    {
        var sentences = reply.Draft.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            var from = sentences[i].Start;
            for (var end = from + 1; end <= sentences[i].End; end++)
            {
                if (end < sentences[i].End && !IsRest(reply.Text, end))
                {
                    continue;
                }

                if (read[end] - read[from] >= RunOn)
                {
                    return true;
                }

                from = end;
            }
        }

        return false;
    }

    // «1000:1» is a ratio.
    private static bool IsRest(string text, int at)
        => text[at] is ';' or '；' || (text[at] is ':' or '：' && !(char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));

    // The letters that are read, up to every place: masks and cards in brackets, links and the codes of stickers («#E-s12») are only looked at.
    private static int[] ReadLetters(string text)
    {
        var upTo = new int[text.Length + 1];
        var skip = 0;
        for (var i = 0; i < text.Length; i++)
        {
            skip = Math.Max(skip, i + LookedAt(text.AsSpan(i)));
            upTo[i + 1] = upTo[i] + (i >= skip && char.IsLetterOrDigit(text[i]) ? 1 : 0);
        }

        return upTo;
    }

    // How many characters from here on are only looked at.
    private static int LookedAt(ReadOnlySpan<char> text)
    {
        if (text[0] is '[' or '［')
        {
            return text.IndexOfAny(']', '］') + 1;
        }

        if (!text.StartsWith("http", StringComparison.Ordinal) && !text.StartsWith("#E-", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = text.IndexOfAnyExceptInRange('!', '~');
        return end < 0 ? text.Length : end;
    }

    // «1.…2.…3.…» all on one line.
    private static int Items(string text)
    {
        var next = 1;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '0' + (next % 10) && text[i + 1] is '.' or '、' or ')' && !(i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])))
            {
                next++;
            }
        }

        return next - 1;
    }

    private static TextSpan Whole(Reply reply)
        => TextSpan.FromTo(reply.Draft.Sentences[0].Start, reply.Draft.Sentences[^1].End);

    // Line breaks or numbers give the eye something to hold on to.
    private static bool IsList(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] is >= '①' and <= '⑨'))
            {
                marks++;
            }
        }

        return marks >= 2;
    }
}
