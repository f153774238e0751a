namespace Zhiyin.Training.Evaluations;

/// <summary>A BM25 index over character 1–3-grams, for measuring retrieval.</summary>
internal sealed class Bm25Index
{
    private const float K1 = 1.2f;
    private const float B = 0.5f;

    private readonly Dictionary<uint, List<(int Doc, int Count)>> _postings = [];
    private readonly List<int> _lengths = [];
    private double _total;

    public void Add(string text)
    {
        var doc = _lengths.Count;
        var grams = Grams(text).ToList();
        foreach (var group in grams.GroupBy(g => g))
        {
            if (!_postings.TryGetValue(group.Key, out var list))
            {
                _postings.Add(group.Key, list = []);
            }

            list.Add((doc, group.Count()));
        }

        _lengths.Add(grams.Count);
        _total += grams.Count;
    }

    /// <summary>The best <paramref name="take"/> documents with their scores, best first.</summary>
    public IReadOnlyList<(int Doc, float Score)> Find(string text, int take)
    {
        var scores = new float[_lengths.Count];
        var average = (float)(_total / Math.Max(1, _lengths.Count));
        foreach (var gram in Grams(text).Distinct())
        {
            if (!_postings.TryGetValue(gram, out var list))
            {
                continue;
            }

            var idf = MathF.Log(1 + ((_lengths.Count - list.Count + 0.5f) / (list.Count + 0.5f)));
            foreach (var (doc, count) in list)
            {
                scores[doc] += idf * count * (K1 + 1) / (count + (K1 * (1 - B + (B * _lengths[doc] / average))));
            }
        }

        var best = new PriorityQueue<int, (float, int)>();
        for (var doc = 0; doc < scores.Length; doc++)
        {
            if (scores[doc] > 0)
            {
                best.Enqueue(doc, (scores[doc], -doc));
                if (best.Count > take)
                {
                    best.Dequeue();
                }
            }
        }

        var found = new List<(int, float)>();
        while (best.TryDequeue(out var doc, out _))
        {
            found.Add((doc, scores[doc]));
        }

        found.Reverse();
        return found;
    }

    private static IEnumerable<uint> Grams(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var h = 2166136261u;
            for (var n = 0; n < 3 && i + n < text.Length; n++)
            {
                h = (h ^ text[i + n]) * 16777619;
                yield return (h << 2) | (uint)n;
            }
        }
    }
}
