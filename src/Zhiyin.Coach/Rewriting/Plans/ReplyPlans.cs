using System.Buffers;
using System.Collections.Frozen;
using Zhiyin.Coach.Rules.Advertising;
using Zhiyin.Understanding;
using Zhiyin.Understanding.Intents;
using Zhiyin.Understanding.Safety;
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

    // From about here on an upset turn has told what happened; to ask again shows nobody read it.
    private const int ToldFrom = 9;

    private static readonly ReplyPlan s_upsetTold = new(
        Situation.General,
        ["您说的我记下了，这件事我来核实，{today}给您一个结果", "您反映的这点我去查清楚，{today}给您答复，后面由我跟您对接"],
        Needs: "核实的结果");

    // What it gives off into a room: the report answers, no doctor.
    private static readonly ReplyPlan s_safeUse = new(
        Situation.General,
        ["这个关系到安全，我不凭印象说，检测报告和说明我核对好，半小时内告诉您", "我把检测报告和使用说明查准，半小时内发给您"],
        ["是家里哪里用呢，平时开窗通风方便吗？"],
        "检测报告")
    {
        Then = ["检测报告我可以发给您看"],
    };

    // What it is said to do: the label answers, and nobody promises more.
    private static readonly ReplyPlan s_effect = new(
        Situation.General,
        ["有没有这个作用要看标签和备案上怎么写，我不往大里说，核对好半小时内告诉您", "这个我不凭印象说，标签和备案上写的作用我查准，半小时内告诉您"],
        ["是您自己用，还是给家人用呢？"],
        "备案或标签信息");

    // Smells of what stands in a room: no photograph shows them.
    private static readonly ReplyPlan s_smell = new(
        Situation.Mismatch,
        ["先放在通风的地方，别让孩子和老人挨着，检测报告我核对好半小时内发您；味道不对的话退换由您定", "先开窗散着、暂时别用，我把检测报告查准，半小时内发给您，不放心可以退"],
        ["是刺鼻的味道，还是木头、布料本身的味道呢？"],
        "检测报告");

    // Money for a review is not on offer, by the platform's rules and the law.
    private static readonly ReplyPlan s_noReward = new(
        Situation.Review,
        ["评价没有返现，平台也不允许，您照真实感受写就好", "评价和返现没有关系，平台不让做，您按真实感受写就好"]);

    // Sent back for the shop's own fault, as the buyer says: who pays is no longer open.
    private static readonly ReplyPlan s_freightFault = new(
        Situation.Money,
        ["发错、少发、质量上的问题，来回运费都由我们出，我核对一下这单，半小时内告诉您怎么寄", "要是我们发错或者东西有问题，运费不用您掏，我核实后半小时内告诉您怎么退"],
        ["方便把收到的东西拍一张发我吗？"],
        "责任判定");

    // Hints of self-harm: a person at once, no business (handbook §5.2).
    private static readonly ReplyPlan s_despair = new(
        Situation.Despair,
        ["我请主管现在就来陪您说话，您先别一个人待着，也可以马上联系家人或拨打当地的心理援助热线"],
        Needs: "请主管立即接手，不要离开会话")
    {
        Replaces = true,
        Silent = true,
    };

    // A life in danger: no «if you feel unwell», and no fact about the goods in between.
    private static readonly ReplyPlan s_emergency = new(
        Situation.Safety,
        ["请马上带人去医院或拨打急救电话，别等，产品和包装先留着给医生看，我现在就报给{owner}，半小时内专人联系您"],
        ["现在人感觉怎么样？"],
        "专人联系方式")
    {
        Replaces = true,
        Silent = true,
    };

    private static readonly ReplyPlan s_fire = new(
        Situation.Safety,
        ["请先断开电源和气源，别再用，也别自己拆，东西和包装先留着，我现在就报给{owner}，半小时内专人联系您", "请先停用，拔掉电源、离易燃的东西远一点，先别拆，我马上报给{owner}，半小时内专人联系您"],
        ["现在有没有人受伤？", "家里人都没事吧，有没有烧到别的东西？"],
        "专人联系方式")
    {
        Replaces = true,
        Silent = true,
    };

    // An animal is no customer: no «see a doctor» for its owner.
    private static readonly ReplyPlan s_pet = new(
        Situation.General,
        ["先停喂，水给足，精神不好就带去看宠物医生，包装先留着；批次我去核对，{today}给您答复", "这款先别喂了，情况重请尽快看医生，批次我现在去查，{today}回复您"],
        ["换这款之前吃的是什么，现在精神怎么样呢？"],
        "批次核对结果")
    {
        Replaces = true,
        Silent = true,
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

    // Somebody was to come and did not.
    private static readonly ReplyPlan s_visit = new(
        Situation.Waited,
        ["我现在联系师傅问清楚到哪了，半小时内把准确的上门时间告诉您，来不了就给您换人", "师傅那边我马上去问，半小时内告诉您几点到，这一趟我盯着"],
        ["您今天哪个时段家里有人呢？"],
        "师傅的答复")
    {
        AskAnyway = true,
        Then = ["我现在联系师傅问清楚，半小时内把准确的上门时间告诉您"],
    };

    // Asked for long ago: nobody wants to hear that it can be had.
    private static readonly ReplyPlan s_invoiceLate = new(
        Situation.Invoice,
        ["我现在去财务那边查您这张票开到哪一步，半小时内告诉您", "您这张票我去催，半小时内告诉您什么时候能拿到"],
        Needs: "开票进度")
    {
        Then = ["我现在去财务那边核对，半小时内告诉您开到哪一步"],
    };

    // One's data lies open; nobody has called yet.
    private static readonly ReplyPlan s_exposed = new(
        Situation.Privacy,
        ["我马上报给主管和平台核查，要求先撤下来，{today}告诉您处理结果", "这件事我现在就报上去查是哪一步露出来的，{today}给您结果"],
        ["方便把看到的地方拍一张，把信息遮住再发我吗？"],
        "核查结果");

    private static readonly SearchValues<char> s_praise = SearchValues.Create("好喜赞美棒错");
    private static readonly string[] s_bookings = ["酒店", "入住", "机票", "高铁票", "车票", "门票", "电子票", "演唱会", "演出", "房型", "间房", "少住", "订房", "改签", "航班", "民宿"];
    private static readonly string[] s_couriers = ["送货员", "快递员", "配送员", "骑手", "小哥", "师傅"];
    private static readonly string[] s_wishes = ["想买", "想要", "买给", "给我妈", "给孩子", "预算", "推荐", "送人", "买的", "我要"];
    private static readonly string[] s_questions = ["吗", "？", "?", "什么", "怎么", "哪", "几", "能不能", "有没有", "多少"];
    private static readonly string[] s_rude = ["态度", "骂", "凶", "吼", "不礼貌"];

    private static readonly string[] s_visitors = ["师傅", "安装工", "上门", "维修员", "安装的人"];
    private static readonly string[] s_absent = ["没来", "没到", "不来", "爽约", "鸽子", "人影", "没人来", "没上门", "没人上门", "白等"];
    private static readonly string[] s_late = ["还没", "怎么没", "没收到", "没给", "不开", "几天了", "催", "拖", "到现在", "什么时候给", "没开"];
    private static readonly string[] s_callers = ["打电话", "接到", "骚扰", "推销", "短信", "打给", "来电", "链接", "转账", "加我", "验证码", "冒充"];
    private static readonly string[] s_givenOff = ["甲醛", "苯", "辐射", "超标", "装修", "家具", "衣柜", "油漆", "乳胶漆", "涂料", "地板", "墙", "窗帘", "地毯", "胶水", "板材"];
    private static readonly string[] s_smells = ["味", "甲醛", "刺鼻"];
    private static readonly string[] s_rooms = ["桌", "椅", "柜", "床", "沙发", "地毯", "窗帘", "垫", "家具", "板", "帐篷", "收纳", "书架", "鞋架"];
    private static readonly string[] s_rewards = ["返现", "红包", "返钱", "返多少", "奖励", "返几"];
    private static readonly string[] s_effects = ["去斑", "祛斑", "淡斑", "美白", "变白", "有用", "有效", "效果", "管用", "减肥", "瘦", "去黑眼圈", "祛痘", "去痘", "除皱", "抗皱", "生发", "长高", "助眠", "功效", "作用"];
    private static readonly string[] s_bodies = ["孕", "哺乳", "敏感", "过敏", "副作用", "药", "病", "血", "术", "宝", "婴", "激素", "剂量", "岁", "伤"];
    private static readonly string[] s_shopFaults = ["发错", "寄错", "少发", "漏发", "坏", "破", "质量", "有问题", "瑕疵", "不是我要的"];

    /// <summary>The plan for an intent in a thread; dangers come before the intent. <paramref name="praises"/>: the buyer praises.</summary>
    public static ReplyPlan For(string? intent, ThreadReading thread, int level, bool praises)
    {
        var buyer = thread.LastBuyerTurn.Text;
        var told = string.Join('\n', thread.Bubbles.Where(b => b.Role == Role.Buyer).Select(b => b.Text));
        return OfDanger(intent, thread) ?? OfScene(intent, buyer, told, level >= 2, ProductKind.Of(thread.Conversation.Facts)) ?? OfPraise(intent, buyer, level, praises) ?? OfIntent(intent, thread) ?? Unknown(thread, buyer, level);
    }

    private static ReplyPlan? OfDanger(string? intent, ThreadReading thread)
        => thread.Emotion.Class.StartsWith("绝望", StringComparison.Ordinal) ? s_despair : thread.Safety.Danger switch
        {
            Danger.Life => s_emergency,
            Danger.Fire when intent is not ("C06" or "C07" or "C08" or "C04") => s_fire,
            Danger.Animal => s_pet,
            Danger.Body when intent is null or "A04" or "A16" or "A05" or "A08" or "S17" || thread.Emotion.Class.StartsWith("恐慌", StringComparison.Ordinal) => s_all["A16"],
            // Heard as harm, and no other matter is sure: nobody is harmed by a caution too many.
            Danger.None when intent is null && thread.Emotion.Class.StartsWith("恐慌", StringComparison.Ordinal) => s_all["A16"],
            _ => null,
        };

    // What the words show whatever the intent.
    private static ReplyPlan? OfScene(string? intent, string buyer, string told, bool upset, GoodsKind goods)
        => Any(buyer, s_bookings) && (intent is null || intent[0] is 'M' or 'A' or 'S') ? s_booking
            : Any(buyer, s_couriers) && Any(buyer, s_rude) ? s_courier
            : Any(buyer, s_visitors) && Any(buyer, s_absent) ? s_visit
            : upset && intent is not ['C', ..] && Any(told, s_visitors) && Any(told, s_absent) ? s_visit
            : intent is "M11" && Any(buyer, s_late) ? s_invoiceLate
            : intent is "C09" && !Any(buyer, s_callers) ? s_exposed
            : intent is "S06" && (buyer.Contains('肌', StringComparison.Ordinal) || buyer.Contains("皮肤", StringComparison.Ordinal)) ? s_all["S17"]
            : intent is "S02" or "S06" && goods is GoodsKind.MedicalDevice or GoodsKind.Drug ? s_all["S17"]
            : intent is "S17" && goods is GoodsKind.Unknown or GoodsKind.General && Any(buyer, s_givenOff) ? s_safeUse
            : intent is "S17" && Any(buyer, s_effects) && !Any(buyer, s_bodies) ? s_effect
            : intent is "A04" or "A08" or "A16" or "S17" && goods is not GoodsKind.Food && Any(buyer, s_smells) && Any(buyer, s_rooms) ? s_smell
            : intent is "A18" && Any(buyer, s_rewards) && Any(buyer, s_questions) ? s_noReward
            : intent is "A13" && Any(buyer, s_shopFaults) ? s_freightFault
            : null;

    private static ReplyPlan? OfPraise(string? intent, string buyer, int level, bool praises)
        => (praises && level < 2 && intent is null or "E01" or "A18" or "S19" && !Any(buyer, s_questions))
            || (intent is "E01" && buyer.AsSpan().ContainsAny(s_praise) && buyer.Length > 3 && !buyer.Contains("好的", StringComparison.Ordinal) && !buyer.Contains('谢', StringComparison.Ordinal)) ? s_praised : null;

    private static ReplyPlan? OfIntent(string? intent, ThreadReading thread)
        => intent is not null && s_all.TryGetValue($"{intent}/{Name(thread.Conversation.Status)}", out var exact) ? exact
            : intent is not null && s_all.TryGetValue(intent, out var plan) ? plan : null;

    private static ReplyPlan Unknown(ThreadReading thread, string buyer, int level)
        => level >= 2 ? (buyer.Length >= ToldFrom ? s_upsetTold : s_upset)
            : thread.Stage == Stage.Pre && Any(buyer, s_wishes) && !Any(buyer, s_questions) ? s_pick
            : thread.Stage == Stage.Pre && buyer.Length > 0 ? s_shopping : s_general;

    private static bool Any(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    private static string Name(OrderStatus status) => status switch { OrderStatus.Paid => "paid", OrderStatus.Shipped => "shipped", OrderStatus.Unpaid => "unpaid", OrderStatus.Signed => "signed", _ => "" };
}
