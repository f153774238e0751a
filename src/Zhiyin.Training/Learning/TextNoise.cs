namespace Zhiyin.Training.Learning;

/// <summary>Varies a training text the way people type: marks left out, a character dropped, doubled or swapped, a particle gone.</summary>
internal static class TextNoise
{
    private const string Marks = ",.!?;:~，。！？；：、… ";
    private const string Particles = "啊呢吧嘛哦呀哈啦了的亲";
    private static readonly string[] s_alike =
    [
        "的得地", "在再", "他她它", "那哪", "做作", "到道", "以已", "有又", "没美", "是事试市", "发法", "货或", "退推", "件见", "单但", "收手",
        "换还", "能嫩", "码吗马", "快块", "质只", "量亮", "钱前", "优有", "惠会", "劵券", "帐账", "坏怀", "修休", "寄急", "按安", "装庄", "包保",
    ];

    private static readonly Dictionary<char, string> s_same = Alike();

    public static string Vary(string text, ref Sampler sampler)
    {
        if (text.Length < 2 || sampler.Chance(0.45))
        {
            return text;
        }

        var dropMarks = sampler.Chance(0.4);
        var result = new List<char>(text.Length + 2);
        foreach (var c in text)
        {
            if ((dropMarks && Marks.Contains(c, StringComparison.Ordinal)) || (Particles.Contains(c, StringComparison.Ordinal) && sampler.Chance(0.15)) || sampler.Chance(0.015))
            {
                continue;
            }

            result.Add(s_same.TryGetValue(c, out var alike) && sampler.Chance(0.04) ? alike[sampler.Below(alike.Length)] : c);
        }

        return result.Count == 0 ? text : new string([.. result]);
    }

    private static Dictionary<char, string> Alike()
    {
        var map = new Dictionary<char, string>();
        foreach (var group in s_alike)
        {
            foreach (var c in group)
            {
                map.TryAdd(c, group.Replace(c.ToString(), "", StringComparison.Ordinal));
            }
        }

        return map;
    }
}
