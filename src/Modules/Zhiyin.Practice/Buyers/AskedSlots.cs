using System.Buffers;
using System.Collections.Immutable;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Questions;
using Zhiyin.Understanding.Slots;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Practice.Buyers;

/// <summary>Which slots an agent's turn asks for: the engine's own questions by their wording, any other question by its words (Data/slots.json).</summary>
internal sealed class AskedSlots(IReadOnlyDictionary<string, SlotWords> words)
{
    // A question about a photo of the faulty part asks for the photo, not for the fault.
    private static readonly Dictionary<string, string[]> s_hides = new(StringComparer.Ordinal)
    {
        ["media"] = ["problem", "sku", "item"],
        ["box_media"] = ["problem"],
        ["reason"] = ["problem", "sku"],
        ["demand"] = ["problem", "reason"],
        ["symptom"] = ["problem"],
        ["signed_at"] = ["problem"],
    };

    private static readonly List<(string Text, AskedSlot[] Slots)> s_own = Own();

    public ImmutableArray<AskedSlot> In(BubbleReading draft)
    {
        var found = new List<(int At, AskedSlot Slot)>();
        var left = draft.Text;
        foreach (var (text, slots) in s_own)
        {
            var at = left.IndexOf(text, StringComparison.Ordinal);
            if (at >= 0)
            {
                left = left.Replace(text, new string('#', text.Length), StringComparison.Ordinal);
                found.AddRange(slots.Select(s => (at, s)));
            }
        }

        foreach (var (start, length, type) in Asking(draft))
        {
            found.AddRange(Named(left.Substring(start, length), type).Select(s => (start, s)));
        }

        return [.. found.OrderBy(f => f.At).Select(f => f.Slot).DistinctBy(a => a.Slot)];
    }

    private static IEnumerable<(int Start, int Length, QuestionType Type)> Asking(BubbleReading draft)
    {
        foreach (var question in draft.Questions.Where(q => !IsOwnPlan(draft.Text.AsSpan(q.Span.Start, q.Span.Length))))
        {
            yield return (question.Span.Start, question.Span.Length, question.Type);
        }

        foreach (var clause in draft.Clauses)
        {
            if (!draft.Questions.Any(q => q.Span.Contains(clause.Span)) && IsRequest(draft.Text.Substring(clause.Span.Start, clause.Span.Length), clause.Act))
            {
                yield return (clause.Span.Start, clause.Span.Length, clause.Act == Act.AskClosed ? QuestionType.Closed : QuestionType.Open);
            }
        }
    }

    // «我现在就问仓库卡在哪一步» asks somebody else.
    private static bool IsOwnPlan(ReadOnlySpan<char> words) => words.TrimStart().StartsWith("我") && !words.ContainsAny(s_toBuyer);

    private static readonly SearchValues<string> s_toBuyer = SearchValues.Create(["您", "你", "发我", "告诉我", "给我"], StringComparison.Ordinal);

    private static bool IsRequest(string clause, Act act)
        => (act is Act.AskOpen or Act.AskClosed && !IsOwnPlan(clause)) || s_requests.Any(r => clause.Contains(r, StringComparison.Ordinal));

    private static readonly string[] s_requests = ["发我", "发给我", "发一下", "告诉我", "说一下", "说说", "提供一下", "拍一下", "拍一张", "拍张", "拍个", "麻烦拍", "补充一下", "描述一下"];

    private IEnumerable<AskedSlot> Named(string text, QuestionType type)
    {
        var named = words.Where(w => w.Value.Asked.Any(a => text.Contains(a, StringComparison.Ordinal))).Select(w => w.Key).ToList();
        var hidden = named.SelectMany(n => s_hides.GetValueOrDefault(n) ?? []).ToHashSet(StringComparer.Ordinal);
        return named.Where(n => !hidden.Contains(n)).Select(n => new AskedSlot(n, type));
    }

    private static List<(string Text, AskedSlot[] Slots)> Own()
    {
        var own = new List<(string, AskedSlot[])>
        {
            (Key("商品、外箱和面单方便各拍一张发我吗？"), [new("media", QuestionType.Closed), new("box_media", QuestionType.Closed), new("waybill_media", QuestionType.Closed)]),
            (Key("商品和外箱方便各拍一张发我吗？"), [new("media", QuestionType.Closed), new("box_media", QuestionType.Closed)]),
        };
        own.AddRange(SlotQuestions.Open.Select(o => (Key(o.Value.Text), (AskedSlot[])[new(o.Key, QuestionType.Open), .. o.Value.Also.Select(a => new AskedSlot(a, QuestionType.Open))])));
        own.AddRange(SlotQuestions.Closed.Keys.SelectMany(slot => MatterQuestions.Of(slot).Select(q => (Key(q), (AskedSlot[])[new(slot, QuestionType.Closed)]))));
        own.AddRange(IntentCatalog.All.Where(i => i.Slots.Contains("problem")).SelectMany(i => i.Open).Select(o => (Key(o), (AskedSlot[])[new("problem", QuestionType.Open)])));
        own.Add((Key("您能具体说说遇到的情况吗？"), [new("problem", QuestionType.Open)]));
        return [.. own.DistinctBy(o => o.Item1).OrderByDescending(o => o.Item1.Length)];
    }

    private static string Key(string question) => BubbleReading.Read(question, Role.Agent).Text.TrimEnd('?', '？');
}
