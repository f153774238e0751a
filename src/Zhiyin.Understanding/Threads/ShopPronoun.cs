using System.Text.RegularExpressions;

namespace Zhiyin.Understanding.Threads;

/// <summary>«你们», «你们家», «你家» at the head of a question: they say whose goods are meant, and nothing of the mood or of a complaint.</summary>
internal static partial class ShopPronoun
{
    /// <summary>The words of <paramref name="turn"/> without it; null where it does not occur, nothing is asked, or nothing would be left.</summary>
    public static string? Without(BuyerTurn turn)
    {
        if (!turn.Text.Contains('你', StringComparison.Ordinal) || !turn.Bubbles.Any(b => b.Questions.Count > 0))
        {
            return null;
        }

        var rest = Pronoun().Replace(turn.Text, "${opening}");
        return rest.Length == turn.Text.Length || rest.Length < 2 ? null : rest;
    }

    [GeneratedRegex(@"^(?<opening>(?:请问|问下|问一下|想问|我想问|亲|[您你]好|老板|客服|那|[,，。 \n])*)(?:你们家?|你家|贵店|你们店)的?(?!客服|态度|服务)", RegexOptions.None, 1000)]
    private static partial Regex Pronoun();
}
