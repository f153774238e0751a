using System.Text.RegularExpressions;
using Zhiyin.Coach.Answering;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rewriting.Plans;
using Zhiyin.Coach.Rules;
using Zhiyin.Understanding.Acts;
using Zhiyin.Understanding.Safety;
using Zhiyin.Understanding.Threads;
using Situation = Zhiyin.Coach.Rewriting.Plans.Situation;

namespace Zhiyin.Coach.Rewriting;

/// <summary>Builds candidates for one reply: acknowledge → answer → why → next step with time → one question.</summary>
internal sealed partial class ReplyComposer
{
    private readonly Reply _reply;
    private readonly ReplyPlan _plan;
    private readonly string _said;
    private readonly int _seed;
    private readonly bool _upset;
    private readonly bool _trouble;
    private readonly Lazy<Answer?> _answer;

    public ReplyComposer(Reply reply, int vary = 0)
    {
        var thread = reply.Thread;
        _reply = reply;
        var intent = PlanGate.Intent(thread, reply.EmotionLevel);
        _plan = ReplyPlans.For(intent, thread, reply.EmotionLevel, Rules.Situation.BuyerDoes(reply, Act.Praise, 0.6f));
        _said = string.Join('\n', thread.Bubbles.Where(b => b.Role is Role.Agent or Role.Bot).Select(b => b.Normalized.Original));
        _seed = thread.Bubbles.Length + thread.LastBuyerTurn.Text.Length + vary;

        // A doubt is taken up by the answer to it; only doubts about the goods themselves are acknowledged in words.
        _upset = reply.EmotionLevel >= 3 || (reply.EmotionLevel == 2 && (thread.Emotion.Class is not "疑虑" || _plan.Situation is Situation.Doubt or Situation.Safety));
        _trouble = _upset || (intent is not null && Rules.Situation.IsTrouble(intent));
        _answer = new(() => _plan.Silent ? null : FactAnswers.To(thread) ?? OutreachAnswer.To(thread.Conversation));
    }

    /// <summary>A reply from thread and facts alone.</summary>
    public Candidate FromNothing(bool withFacts, bool withQuestion, bool fromBank = false)
    {
        if (withFacts && _reply.Thread.LastBuyerTurn.IsEmpty && _answer.Value is { } outreach)
        {
            return new Candidate(outreach.Text, []);
        }

        var parts = new List<DraftPart>();
        var unresolved = new List<string>();
        AddAcknowledgement(parts);
        var answer = withFacts ? _answer.Value : null;
        AddAnswer(parts, answer);
        AddStep(parts, unresolved, answer);
        if (withQuestion)
        {
            AddQuestion(parts, answer, fromBank);
        }

        AddCaution(parts);

        return new Candidate(Composition.Join(parts), unresolved);
    }

    // All the buyer has said.
    private string Told => string.Join('\n', _reply.Thread.Bubbles.Where(b => b.Role == Role.Buyer).Select(b => b.Text));

    private void AddAcknowledgement(List<DraftPart> parts)
    {
        if (!_upset)
        {
            return;
        }

        var shop = ResponsibilityReader.Of(_reply) == Responsibility.Shop;
        var text = EmpathyBank.Pick(Feeling.Of(_plan.Situation, _reply), shop ? 2 : _reply.EmotionLevel, Told, _said, _seed);
        parts.Add(new DraftPart(PartKind.Acknowledgement, shop ? text + "，这是我们的失误，抱歉" : text));
    }

    // A danger that the plan does not speak of: the matter is another (a supervisor is asked for), the caution is still due.
    private void AddCaution(List<DraftPart> parts)
    {
        if (_reply.Thread.Safety.Danger is Danger.None or Danger.Animal || _plan.Situation == Situation.Safety || _plan.Silent || parts.Exists(p => p.Text.Contains("别再", StringComparison.Ordinal) || p.Text.Contains("停用", StringComparison.Ordinal)))
        {
            return;
        }

        var words = _reply.Thread.Safety.Danger == Danger.Fire ? "东西请先断电停用，别自己拆" : PlanWords.Fill("东西请先别再{use}，不舒服尽快去医院看看", _reply);
        parts.Insert(parts.FindLastIndex(p => p.Kind is PartKind.Acknowledgement or PartKind.Greeting) + 1, new DraftPart(PartKind.Answer, words));
    }

    private void AddAnswer(List<DraftPart> parts, Answer? answer)
    {
        if (answer is null || parts.Exists(p => p.Text.Contains(answer.Text, StringComparison.Ordinal)))
        {
            return;
        }

        var lead = _plan.Lead is { } said && !answer.Verifies && !answer.Text.StartsWith(said.TrimEnd('，', '。', '：'), StringComparison.Ordinal) && !_said.Contains(said, StringComparison.Ordinal) ? said : "";
        parts.Add(new DraftPart(PartKind.Answer, lead + answer.Text));
    }

    // What comes next: the plan's step, or what follows once the facts have answered.
    private void AddStep(List<DraftPart> parts, List<string> unresolved, Answer? answer, bool always = false)
    {
        if (answer is { Verifies: true })
        {
            return;
        }

        if (answer?.Step is { } own)
        {
            parts.Add(new DraftPart(PartKind.NextStep, PlanWords.Fill(own, _reply)));
            return;
        }

        var steps = answer is null || (_plan.Then.Length == 0 && (always || _upset)) ? _plan.Steps : _plan.Then;
        if (steps.Length == 0)
        {
            return;
        }

        var step = Unsaid(steps) ?? Vary(_reply.Thread.Stage == Understanding.Intents.Stage.Pre && !_upset ? s_verify : s_progress);
        var words = PlanWords.Fill(step, _reply);
        if ((answer is not null && words.StartsWith("真要退", StringComparison.Ordinal) && !_reply.Thread.LastBuyerTurn.Text.Contains('退', StringComparison.Ordinal)) || parts.Exists(p => p.Text.Contains(words, StringComparison.Ordinal)))
        {
            return;
        }

        parts.Add(new DraftPart(PartKind.NextStep, words));
        if (answer is null && _plan.Needs is { } needs && !(needs.StartsWith("主管姓名", StringComparison.Ordinal) && PlanWords.Owner(_reply) != "主管"))
        {
            unresolved.Add(needs);
        }
    }

    // The answer's own question first, then the plan's; where what it asks is known, the bank has another (or none).
    private void AddQuestion(List<DraftPart> parts, Answer? answer, bool fromBank = false)
    {
        string? text;
        if (answer?.Question is { } own)
        {
            text = own;
        }
        else if (answer is not null && !_plan.AskAnyway)
        {
            return;
        }
        else
        {
            text = fromBank && _reply.Thread.Ask is [{ } ask, ..] ? ask.Text : Unsaid(_plan.Questions ?? []);
            if (!fromBank && IsKnown(text))
            {
                text = _plan.Situation == Situation.Fit ? "您喜欢合身一点，还是宽松一点呢？" : null;
            }
        }

        text = text is null ? null : PlanWords.Fill(text, _reply);
        if (text is not null && !IsKnown(text) && !_said.Contains(text, StringComparison.Ordinal))
        {
            parts.Add(new DraftPart(PartKind.Question, text));
        }
    }

    /// <summary>One of the wordings that nobody has used in this conversation; null when all have been.</summary>
    private string? Unsaid(string[] options)
    {
        for (var i = 0; i < options.Length; i++)
        {
            var option = options[(int)(((uint)_seed + (uint)i) % (uint)options.Length)];
            if (!_said.Contains(PlanWords.Fill(option, _reply), StringComparison.Ordinal) && !(option[^1] == '？' && (IsKnown(option) || !Presumptions.AreBorne(option, Told))))
            {
                return option;
            }
        }

        return null;
    }

    // What a plan's question asks for, by its words, and whether the thread has it.
    private bool IsKnown(string? question)
    {
        if (question is null)
        {
            return false;
        }

        foreach (var slot in _reply.Thread.Slots)
        {
            var asked = slot.Slot switch
            {
                "height" or "weight" => "身高",
                "region" => "收货地",
                "addr" => "地址",
                "tracking_no" => "单号",
                "invoice_title" => question.Contains("全称", StringComparison.Ordinal) ? "全称" : "抬头",
                "qty" => question.Contains("数量", StringComparison.Ordinal) ? "数量" : "件",
                "deadline" => "哪天",
                _ => null,
            };
            if (asked is not null && question.Contains(asked, StringComparison.Ordinal))
            {
                return true;
            }
        }

        if ((question.Contains("还是还在考虑", StringComparison.Ordinal) && Array.Exists(s_paid, w => Told.Contains(w, StringComparison.Ordinal))) || (question.Contains("型号", StringComparison.Ordinal) && Model().IsMatch(Told)))
        {
            return true;
        }

        if (Array.Exists(s_asked, a => question.Contains(a.Words, StringComparison.Ordinal) && IsTold(a.Slot)))
        {
            return true;
        }

        return question.Contains('拍', StringComparison.Ordinal) && _reply.Thread.Bubbles.Any(b => b.Role == Role.Buyer && (b.Text.Contains("[图片]", StringComparison.Ordinal) || b.Text.Contains("[视频]", StringComparison.Ordinal)));
    }

    private static readonly string[] s_paid = ["付了", "交了", "已付", "付过"];

    [GeneratedRegex(@"\p{L}*[A-Za-z]+[\s-]?\d+|\d+[A-Za-z]+\w*", RegexOptions.None, 1000)]
    private static partial Regex Model();

    // Questions of plans by what they ask for.
    private static readonly (string Words, string Slot)[] s_asked =
    [
        ("哪里不好用", "problem"), ("具体说说", "problem"), ("哪里没弄好", "problem"), ("用的时候出了问题", "problem"), ("哪里没做好", "problem"),
        ("还是东西有问题", "reason"), ("哪里不合适", "reason"), ("换成哪个", "sku"), ("改成什么规格", "sku"), ("改成哪个", "sku"), ("希望我们怎么解决", "demand"), ("更想要哪一种", "demand"),
    ];

    // A matter that needs something and does not miss it has been told it.
    private bool IsTold(string slot)
        => _reply.Thread.Matter is [var top, ..] && Understanding.Intents.IntentCatalog.Find(top.Code) is { } intent && intent.Slots.Contains(slot) && !_reply.Thread.Missing.Contains(slot);
}
