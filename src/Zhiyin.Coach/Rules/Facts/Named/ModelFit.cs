using System.Text.RegularExpressions;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts.Named;

/// <summary>Models that a part goes with («适用机型：iPhone 13 / 13 Pro»): another model of the same make is not among them.</summary>
internal static partial class ModelFit
{
    private static readonly string[] s_keys = ["机型", "型号", "适配", "兼容"];
    private static readonly string[] s_open = ["以上", "以下", "系列", "全系", "通用", "所有", "等", "至", "到", "~", "及后续"];

    /// <summary>The first model of <paramref name="clause"/> with the list that leaves it out; null when there is none.</summary>
    public static (string Model, Fact List)? LeftOut(FactSheet facts, string clause)
    {
        if (Form().Matches(clause) is not { Count: > 0 } said)
        {
            return null;
        }

        foreach (var fact in facts.All)
        {
            if (!Array.Exists(s_keys, k => fact.Key.Contains(k, StringComparison.Ordinal)) || fact.Path.StartsWith("order", StringComparison.Ordinal))
            {
                continue;
            }

            var list = Normalizer.Normalize(fact.Value).Text;
            if (AmountWords.Has(list, s_open) || Form().Matches(list) is not { Count: > 0 } given || Range().IsMatch(list))
            {
                continue;
            }

            foreach (Match model in said)
            {
                var (make, number) = (model.Groups["make"].Value, model.Groups["number"].Value);
                if (given.Any(g => g.Groups["make"].Value == make) && !Number().Matches(list).Any(n => n.Value == number))
                {
                    return (model.Value, fact);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<make>iphone|ipad|苹果|华为|小米|荣耀|红米|mate|oppo|vivo|三星|一加)\s*(?<number>\d{1,3})(?!\d|\s*(?:元|块|年|天|寸|w|瓦|g))", RegexOptions.None, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\d\s*[-~—–]\s*[a-z]*\s*\d", RegexOptions.None, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
