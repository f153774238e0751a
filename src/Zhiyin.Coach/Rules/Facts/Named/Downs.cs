using System.Globalization;
using System.Text.RegularExpressions;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>Down: the bird, its colour and the share of down clusters («95白鹅绒»).</summary>
internal static partial class Downs
{
    /// <summary>The bird must be the same; colour and share where both name them.</summary>
    public static readonly NamedKind Kind = new("羽绒", ["填充", "绒", "成分", "材质", "里料", "充绒"], PatternSet.Of("named.down", "(白|灰)?(鹅|鸭)绒", "(真|是|的)鹅绒"), (text, _) => Form().Matches(text).Select(m => $"{m.Groups["share"].Value}|{m.Groups["colour"].Value}|{m.Groups["bird"].Value}"), Agree);

    private static bool? Agree(string said, string given)
        => said.Split('|') is [var share, var colour, var bird] && given.Split('|') is [var givenShare, var givenColour, var givenBird]
            && bird == givenBird && (colour.Length == 0 || givenColour.Length == 0 || colour == givenColour) && (Share(share) is not { } s || Share(givenShare) is not { } g || s == g);

    private static decimal? Share(string share) => decimal.TryParse(share, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value >= 50 ? value : null;

    [GeneratedRegex(@"(?:(?<![\d.])(?<share>\d{2}(?:\.\d+)?)\s*%?\s*)?(?<colour>[白灰])?(?<bird>[鹅鸭])绒(?:\s*(?:含绒量|绒子含量)?\s*(?<share>\d{2})\s*%)?", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
