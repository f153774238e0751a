using System.Buffers;
using System.Collections.Frozen;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rewriting.Plans;

/// <summary>The plan for an intent and a state of the order; a general one when the intent is unknown.</summary>
internal static class ReplyPlans
{
    private static readonly FrozenDictionary<string, ReplyPlan> s_all = PreSalePlans.All
        .Concat(InSalePlans.All)
        .Concat(AfterSalePlans.All)
        .Concat(ComplaintPlans.All)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ReplyPlan s_general = new(
        Situation.General,
        ["{topic}我帮您核实清楚，半小时内回复您", "{topic}我去问准了再跟您说，半小时内给您回话"],
        Needs: "核实的结果");

    private static readonly ReplyPlan s_shopping = new(
        Situation.General,
        ["{topic}我帮您查准，半小时内回复您", "{topic}我去问清楚再答您，半小时内给您回话"],
        Needs: "商品资料")
    {
        Shopping = true,
    };

    // The buyer has said what is wanted and asked nothing.
    private static readonly ReplyPlan s_pick = new(
        Situation.General,
        ["好的，我按您说的给您挑两款合适的，半小时内发给您", "明白了，我对着您的要求选一下，半小时内发给您"],
        ["颜色或款式上您有偏好吗？", "您最看重的是哪一点呢？"],
        "合适的款")
    {
        AskAnyway = true,
        Shopping = true,
    };

    private static readonly ReplyPlan s_praised = new(Situation.General, ["您喜欢就好，用着有问题随时找我", "谢谢您跟我说，后面有需要随时叫我"]);

    private static readonly ReplyPlan s_upset = new(
        Situation.General,
        ["这件事我来跟，先把情况弄清楚，{today}给您答复", "您放心说，我来处理，{today}给您一个结果"],
        ["您能具体说说遇到了什么情况吗？", "是哪里没弄好，您跟我讲讲好吗？"]);

    // Hints of self-harm: a person at once, no business (handbook §5.2).
    private static readonly ReplyPlan s_despair = new(
        Situation.Despair,
        ["我请主管现在就来陪您说话，您先别一个人待着，也可以马上联系家人或拨打当地的心理援助热线"],
        Needs: "请主管立即接手，不要离开会话");

    // Something swallowed, or a body in danger: no «if you feel unwell».
    private static readonly ReplyPlan s_emergency = new(
        Situation.Safety,
        ["请马上带人去医院或拨打急救电话，别等，产品和包装先留着给医生看，我现在就报给{owner}，半小时内专人联系您"],
        ["现在人感觉怎么样？"],
        "专人联系方式");

    // An animal is no customer: no «see a doctor» for its owner.
    private static readonly ReplyPlan s_pet = new(
        Situation.General,
        ["先停喂，水给足，精神不好就带去看宠物医生，包装先留着；批次我去核对，{today}给您答复", "这款先别喂了，情况重请尽快看医生，批次我现在去查，{today}回复您"],
        ["换这款之前吃的是什么，现在精神怎么样呢？"],
        "批次核对结果")
    {
        Replaces = true,
    };

    // Nothing is dispatched: tickets, rooms, seats.
    private static readonly ReplyPlan s_booking = new(
        Situation.General,
        ["我现在去核实这一单的情况，能不能改、收不收费，半小时内告诉您", "这单我马上查，结果半小时内告诉您"],
        Needs: "出票或退改规则")
    {
        Then = ["需要的话我现在就帮您提交，半小时内告诉您结果"],
    };

    private static readonly ReplyPlan s_courier = new(
        Situation.General,
        ["这件事我去跟快递站点反映，{today}给您回话", "我现在联系快递网点核实，{today}告诉您怎么处理的"],
        Needs: "快递网点的答复");

    private static readonly SearchValues<char> s_praise = SearchValues.Create("好喜赞美棒错");
    private static readonly string[] s_pets = ["猫", "狗", "宠物", "主子", "毛孩子"];
    private static readonly string[] s_ill = ["软便", "拉稀", "拉肚", "吐", "不吃", "没精神", "掉毛"];
    private static readonly string[] s_bookings = ["酒店", "入住", "机票", "高铁票", "车票", "门票", "电子票", "演唱会", "演出", "房型", "改签", "航班", "民宿"];
    private static readonly string[] s_couriers = ["送货员", "快递员", "配送员", "骑手", "小哥", "师傅"];
    private static readonly string[] s_wishes = ["想买", "想要", "买给", "给我妈", "给孩子", "预算", "推荐", "送人", "买的", "我要"];
    private static readonly string[] s_questions = ["吗", "？", "?", "什么", "怎么", "哪", "几", "能不能", "有没有", "多少"];
    private static readonly string[] s_rude = ["态度", "骂", "凶", "吼", "不礼貌"];

    private static readonly string[] s_dangers = ["误吞", "误食", "吞了", "吞下", "呼吸困难", "喘不上气", "昏迷", "休克", "抽搐"];

    /// <summary>The plan for an intent at an emotion level and class; dangers come before the intent.</summary>
    public static ReplyPlan For(string? intent, OrderStatus status, Stage stage, int level, string emotion, string buyer, bool praises)
        => emotion.StartsWith("绝望", StringComparison.Ordinal) ? s_despair
            : Any(buyer, s_dangers) ? s_emergency
            : Any(buyer, s_pets) && Any(buyer, s_ill) ? s_pet
            : Any(buyer, s_bookings) && (intent is null || intent[0] is 'M' or 'A' or 'S') ? s_booking
            : Any(buyer, s_couriers) && Any(buyer, s_rude) ? s_courier
            : intent is "S06" && (buyer.Contains('肌', StringComparison.Ordinal) || buyer.Contains("皮肤", StringComparison.Ordinal)) ? s_all["S17"]
            : praises && level < 2 && intent is null or "E01" or "A18" or "S19" && !Any(buyer, s_questions) ? s_praised
            : intent is "E01" && buyer.AsSpan().ContainsAny(s_praise) && buyer.Length > 3 && !buyer.Contains("好的", StringComparison.Ordinal) && !buyer.Contains('谢', StringComparison.Ordinal) ? s_praised
            : intent is not null && s_all.TryGetValue($"{intent}/{Name(status)}", out var exact) ? exact
            : intent is not null && s_all.TryGetValue(intent, out var plan) ? plan
            : level >= 2 ? s_upset
            : stage == Stage.Pre && Any(buyer, s_wishes) && !Any(buyer, s_questions) ? s_pick
            : stage == Stage.Pre && buyer.Length > 0 ? s_shopping : s_general;

    private static bool Any(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    private static string Name(OrderStatus status) => status switch { OrderStatus.Paid => "paid", OrderStatus.Shipped => "shipped", OrderStatus.Unpaid => "unpaid", OrderStatus.Signed => "signed", _ => "" };
}
