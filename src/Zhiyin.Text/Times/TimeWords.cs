using System.Diagnostics.CodeAnalysis;

namespace Zhiyin.Text.Times;

/// <summary>The words that name days, parts of a day, holds and idioms; found by their first character, longest first.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<char, DayWord[]> s_days = Index(Days());
    private static readonly Dictionary<char, PartWord[]> s_parts = Index(Parts());
    private static readonly Dictionary<char, Word[]> s_holds = Index(Words(
        "稍等 稍后 稍候 稍微等 马上 立刻 立马 立即 尽快 尽早 尽速 第一时间 这就 现在就 现在 即刻 一会儿 一会 一下子 等会儿 等会 等下 等一下 等等 待会儿 待会 过会儿 过会 过一会儿 过一会 随后 回头 晚点 晚一点 晚些时候 晚些 赶紧 赶快 抓紧 很快 火速 速速 优先 早点 早一点 最快速度"));

    private static readonly Dictionary<char, Word[]> s_vague = Index(Words(
        "过两天 过几天 过些天 过两日 过阵子 过一阵 过段时间 过些日子 这两天 这几天 这一两天 这两日 这几日 近两天 近几天 近日 近期 最近 这阵子 这段时间 改天 改日 有空 抽空 得空 空了 到时候 到时 届时 有时间 几天 几日内 几个小时 几小时 几分钟 几个工作日 几周 几个月 几秒 几个钟 哪天 十来天"));

    /// <summary>Characters with which any of the words begins.</summary>
    public static IEnumerable<char> Starts => s_days.Keys.Concat(s_parts.Keys).Concat(s_holds.Keys).Concat(s_vague.Keys);

    public static bool TryDay(string text, int at, [NotNullWhen(true)] out DayWord? word) => TryMatch(s_days, text, at, out word);

    public static bool TryPart(string text, int at, [NotNullWhen(true)] out PartWord? word) => TryMatch(s_parts, text, at, out word);

    public static int HoldLength(string text, int at) => TryMatch(s_holds, text, at, out var word) ? word.Text.Length : 0;

    public static int VagueLength(string text, int at) => TryMatch(s_vague, text, at, out var word) ? word.Text.Length : 0;

    private static bool TryMatch<T>(Dictionary<char, T[]> index, string text, int at, [NotNullWhen(true)] out T? word)
        where T : class, IWord
    {
        word = null;
        if (at >= text.Length || !index.TryGetValue(text[at], out var words))
        {
            return false;
        }

        foreach (var candidate in words)
        {
            if (text.AsSpan(at).StartsWith(candidate.Text, StringComparison.Ordinal))
            {
                word = candidate;
                return true;
            }
        }

        return false;
    }

    private static Dictionary<char, T[]> Index<T>(IEnumerable<T> words)
        where T : class, IWord
        => words.GroupBy(w => w.Text[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Text.Length).ToArray());

    private static IEnumerable<Word> Words(string words) => words.Split(' ').Select(w => new Word(w));

    private static List<DayWord> Days()
    {
        var all = new List<DayWord>();
        Offset(0, DayPart.None, "今天 今日 今儿个 今儿 今天之内");
        Offset(0, DayPart.Evening, "今晚 今夜 今天晚上 今儿晚上 今晚上");
        Offset(0, DayPart.Morning, "今早 今晨 今早上 今上午");
        Offset(0, DayPart.Afternoon, "今下午");
        Offset(0, DayPart.Noon, "今中午");
        Offset(1, DayPart.None, "明天 明日 明儿个 明儿 今明两天 今明天 今明两日");
        Offset(1, DayPart.Morning, "明早 明晨 明早上 明上午");
        Offset(1, DayPart.Noon, "明中午");
        Offset(1, DayPart.Afternoon, "明下午");
        Offset(1, DayPart.Evening, "明晚 明晚上");
        Offset(2, DayPart.None, "后天 后日 后儿 明后天 明后两天 明后两日");
        Offset(2, DayPart.Evening, "后晚");
        Offset(3, DayPart.None, "大后天 大后日");
        Offset(0, DayPart.None, "当天 当日", relative: true);
        Offset(0, DayPart.Evening, "当晚", relative: true);
        Offset(1, DayPart.None, "次日 第二天 隔天 翌日 隔日", relative: true);
        Offset(2, DayPart.None, "第三天", relative: true);
        foreach (var week in (string[])["周", "星期", "礼拜"])
        {
            foreach (var (prefix, weeks) in (ReadOnlySpan<(string, int)>)[("", 0), ("这", 0), ("本", 0), ("这个", 0), ("下", 1), ("下个", 1), ("下下", 2), ("下下个", 2)])
            {
                for (var day = 1; day <= 7; day++)
                {
                    foreach (var name in day == 7 ? "日天7" : $"{"一二三四五六"[day - 1]}{day}")
                    {
                        all.Add(new DayWord($"{prefix}{week}{name}", new DayRule(DayKind.WeekDay, weeks, day)));
                    }
                }

                var sunday = new DayRule(DayKind.WeekDay, weeks, 7);
                all.Add(new DayWord($"{prefix}{week}末", sunday));
                if (prefix.Length > 0)
                {
                    all.Add(new DayWord($"{prefix}{week}", sunday));
                }
            }
        }

        all.Add(new DayWord("周内", new DayRule(DayKind.WeekDay, 0, 7)));
        Month(0, "月底 月末 本月底 本月末 这个月底 这个月末 这月底 本月内 这个月内 这个月 本月 月内");
        Month(1, "下月底 下个月底 下月末 下个月末 下个月 下月 下个月内");
        all.AddRange("年底 年末 年内 今年内 今年底 今年年底 年前 今年".Split(' ').Select(w => new DayWord(w, new DayRule(DayKind.YearEnd))));
        return all;

        void Offset(int days, DayPart part, string words, bool relative = false)
            => all.AddRange(words.Split(' ').Select(w => new DayWord(w, new DayRule(DayKind.Offset, days), part, relative)));

        void Month(int months, string words)
            => all.AddRange(words.Split(' ').Select(w => new DayWord(w, new DayRule(DayKind.MonthEnd, months))));
    }

    private static List<PartWord> Parts()
    {
        var all = new List<PartWord>();
        Add(DayPart.Dawn, "凌晨");
        Add(DayPart.Morning, "早上 早晨 清晨 清早 大清早 一大早 一早 一清早 上午 早");
        Add(DayPart.Noon, "中午 正午 晌午 午间 午前 午饭前");
        Add(DayPart.Afternoon, "下午 午后");
        Add(DayPart.Dusk, "傍晚");
        Add(DayPart.Evening, "晚上 晚间 晚");
        Add(DayPart.Night, "夜里 夜间 半夜 深夜");
        Add(DayPart.Closing, "下班前 下班之前 下班以前 打烊前 收工前 下班钱");
        return all;

        void Add(DayPart part, string words) => all.AddRange(words.Split(' ').Select(w => new PartWord(w, part)));
    }

    internal interface IWord
    {
        string Text { get; }
    }

    // Classes: generic code over them is compiled ahead, over structs it would be compiled at every start.
    internal sealed record Word(string Text) : IWord;

    internal sealed record DayWord(string Text, DayRule Day, DayPart Part = DayPart.None, bool IsRelative = false) : IWord;

    internal sealed record PartWord(string Text, DayPart Part) : IWord;
}
