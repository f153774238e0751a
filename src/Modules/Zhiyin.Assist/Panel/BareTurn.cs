using System.Text;
using System.Text.RegularExpressions;
using Zhiyin.Assist.Threads;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Threads;
using Role = Zhiyin.Understanding.Threads.Role;

namespace Zhiyin.Assist.Panel;

/// <summary>How the buyer turned up without saying what the matter is.</summary>
internal enum BareKind
{
    /// <summary>«在吗», «hi».</summary>
    Knock,

    /// <summary>«人呢», «？？？», «好 你快点».</summary>
    Urge,

    /// <summary>«哦», «1».</summary>
    Nod,

    Thanks,

    /// <summary>Cheerful faces alone.</summary>
    Smile,

    /// <summary>Angry or sad faces alone.</summary>
    Frown,

    /// <summary>A picture without a word.</summary>
    Picture,

    /// <summary>A card without a word.</summary>
    Card,
}

/// <summary>
/// A turn that names no matter: faces, signs, a picture, a card, a nod. Words are what the engine understands; of these it can know nothing, so nothing is read into them.
/// <paramref name="Opens"/>: nothing else has been said before either. <paramref name="Level"/> is the emotion such a sign shows (0–5), null where it shows none.
/// </summary>
internal sealed partial record BareTurn(BareKind Kind, bool Opens, int? Level)
{
    private const int LongestWords = 8;
    private const int LongestThanks = 40;
    private const double Sure = 0.9;
    private const float Likely = 0.5f;
    private const string PictureWord = "[图片]";

    /// <summary>Null when the buyer's last turn says something, or was answered.</summary>
    public static BareTurn? Of(KnownThread known)
    {
        var bubbles = known.Reading.Bubbles;
        var lastAgent = bubbles.Length - 1;
        while (lastAgent >= 0 && bubbles[lastAgent].Role != Role.Agent)
        {
            lastAgent--;
        }

        var texts = new List<string>();
        var card = false;
        for (var i = lastAgent + 1; i < bubbles.Length; i++)
        {
            if (bubbles[i].Role == Role.Buyer)
            {
                texts.Add(bubbles[i].Normalized.Original);
            }

            card |= bubbles[i].Role == Role.System && known.Talk.Places[i].ByBuyer;
        }

        if ((KindOf(texts, card) ?? (OnlyThanks(known.Reading) ? BareKind.Thanks : null)) is not { } kind)
        {
            return null;
        }

        var opens = !bubbles.Take(lastAgent + 1).Any(b => b.Role == Role.Buyer && KindOf([b.Normalized.Original], card: false) is null);
        return new(kind, opens, LevelOf(kind, texts));
    }

    /// <summary>True for words that name nothing by themselves.</summary>
    public static bool IsBare(string text) => KindOf([text], card: false) is not null;

    // «总算有人管了\n好 谢谢你啊 挺利索»: thanks in words of one's own, with nothing asked, wanted or held against anybody.
    private static bool OnlyThanks(ThreadReading reading)
        => reading is { Intents: [{ Code: "E01", Score: >= Sure }], Emotion.Level: <= 1 } && reading.LastBuyerTurn.Text.Length <= LongestThanks
            && reading.LastBuyerTurn.Bubbles.All(b => b.Questions.Count == 0) && reading.LastBuyerTurn.Bubbles.SelectMany(b => b.Clauses).ToList() is var clauses
            && clauses.Exists(c => c.Act == Act.Thank) && clauses.TrueForAll(c => c.Confidence < Likely || c.Act is Act.Thank or Act.Praise or Act.Confirm or Act.Greet or Act.Courtesy or Act.Inform or Act.Other);

    private static BareKind? KindOf(List<string> texts, bool card)
    {
        var all = string.Join('\n', texts);
        var words = Words(all.Replace(PictureWord, "", StringComparison.Ordinal));
        if (words.Length == 0)
        {
            return all.Contains(PictureWord, StringComparison.Ordinal) ? BareKind.Picture
                : Face(all) is { } face ? face
                : texts.Count > 0 ? BareKind.Urge
                : card ? BareKind.Card
                : null;
        }

        return words.Length > LongestWords * Math.Max(1, texts.Count) ? null
            : Knocks().IsMatch(words) ? card ? BareKind.Card : Urges().IsMatch(words) || all.AsSpan().ContainsAny("!！") ? BareKind.Urge : BareKind.Knock
            : Hurries().IsMatch(words) ? BareKind.Urge
            : Thanking().IsMatch(words) ? BareKind.Thanks
            : Nods().IsMatch(words) ? Face(all) == BareKind.Frown ? BareKind.Frown : BareKind.Nod
            : null;
    }

    private static int? LevelOf(BareKind kind, List<string> texts) => kind switch
    {
        BareKind.Frown => texts.Exists(t => t.EnumerateRunes().Any(r => s_angry.Contains(r.Value))) ? 3 : 2,
        BareKind.Urge => 2,
        BareKind.Picture or BareKind.Card or BareKind.Knock => 1,
        BareKind.Smile or BareKind.Thanks => 0,
        _ => null,
    };

    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                words.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return words.ToString();
    }

    private static readonly HashSet<int> s_angry = [.. "😠😡🤬👿💢😤🖕".EnumerateRunes().Select(r => r.Value)];
    private static readonly HashSet<int> s_sad = [.. "😢😭😞😔😟🙁☹😩😫😣😖😰😨😱😓😥🙄😒👎💔".EnumerateRunes().Select(r => r.Value)];

    // Faces as emoji, and as the names that pages write for them.
    private static BareKind? Face(string text)
    {
        var found = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (s_angry.Contains(rune.Value) || s_sad.Contains(rune.Value))
            {
                return BareKind.Frown;
            }

            found |= rune.Value is >= 0x1F300 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF;
        }

        return found ? BareKind.Smile : null;
    }

    [GeneratedRegex("^(你好|您好|哈喽|哈罗|嗨|hi|hello|hey|在吗|在么|在嘛|在不在|在不|有人吗|有人在吗|有人么|有没有人|人呢|客服|亲|老板|店家|请问|问一下|喂|吗|啊|呀)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Knocks();

    [GeneratedRegex("(人呢|有没有人|喂)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Urges();

    [GeneratedRegex("^(好|好的|行|嗯|那|你|您|你们|麻烦|能不能|请|就|都|再|急|很急|赶紧|赶快|快|快点|快些|快一点|搞快点|尽快|速度|抓紧|等着|等半天了|吧|呢|啊|呀|的|了)*(快|急|抓紧|速度|等着|等半天)(点|些|一点|回|回复|回我|啊|呀|吧|了|呢)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hurries();

    [GeneratedRegex("^(好的|好|嗯|行)*(非常|太|十分|多)?(谢谢|谢啦|谢了|感谢|多谢|辛苦)(谢谢|您|你|啦|了|哈|呀|哦|亲|老板|客服)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Thanking();

    [GeneratedRegex("^(哦|噢|喔|嗯|恩|额|呃|啊|好|好的|好吧|行|行吧|可以|ok|okay|收到|知道了|明白|明白了|了解|是|是的|对|1|2|6|吧)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Nods();
}
