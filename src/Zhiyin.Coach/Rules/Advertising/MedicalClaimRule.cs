using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;

namespace Zhiyin.Coach.Rules.Advertising;

/// <summary>A disease or a symptom is said to be treated (handbook §4.1.4).</summary>
internal sealed class MedicalClaimRule : ComplianceRule
{
    private const string Ill = "(痘痘?|痘印|粉刺|闭口|湿疹|皮炎|脚气|灰指甲|鼻炎|咽炎|咳嗽|哮喘|(腰|背|肩|颈|腿|膝盖?|关节|胃|牙|头|肚子)(疼|痛)|腰疼|颈椎(病)?|腰椎|腰突|肩周炎?|关节炎?|风湿|失眠|睡不着|便秘|(高)?血压|(高)?血糖|血脂|尿酸|三高|痛风|脱发|掉发|掉头发|近视|老花|白内障|炎症|痛经|宫寒|湿气|寒气|结节|囊肿|肿瘤|癌|疤痕?|痔疮|狐臭|口臭|脚臭|鸡眼|白发|多囊|贫血|胃病|老胃|老寒腿|皮肤病|荨麻疹|牛皮癣|糖尿病|感冒|抑郁|红血丝|红疹|疹子|红肿|痒|大肚子|赘肉|肚子上的肉|小肚子|肚腩|游泳圈|过敏|老毛病)";
    private const string Cure = "(治(好|愈|疗|得好)?|根治|断根|(就|能|会|很快|马上|立马)(好|消|退|下去|没|通|轻松|舒服)(了|啦)?|消(失|掉|下去|除|散)|下去|没了|祛除?|去除|根除|除根|不(再)?(疼|痛|痒|犯|长|掉|咳|堵|复发)|稳住|降(下来|低|下去)?|减轻|缓解|改善|康复|痊愈|逆转|见效|往下(走|掉|降)|压(下来|下去|住)|好透|(跟|和|向)?(您|你)?(说)?(再见|拜拜)|告别|断了?根|(就|能)退|平下去|好了大半)";
    // «不疼», «不用吃药»: here the negation is the claim.
    private static readonly SearchValues<char> s_complaints = SearchValues.Create("疼痛痒犯用吃药");
    private static readonly PatternSet s_doctor = PatternSet.Of("efficacy.doctor", "(建议|请|最好|尽快|及时|先)(您|你|去|到|咨询|看|就)?{0,4}(医|就诊|停用|停止使用)", "(听|问|咨询)(一下|下|过)?(产科|专科)?(医生|大夫)", "(就医|医院|遵医嘱|停用|停止使用)", "(不能|不可)(代替|替代)(药|治疗)", "不是药", "(没有|不具备|不含|无)(任何)?(治疗|医疗|药)(作用|效果|功效|用)");
    private static readonly PatternSet s_buyerFeels = PatternSet.Of("efficacy.sympathy", "(希望|祝|愿|盼)(您|你)?", "(是|有)没有", "(您|你){0,4}(什么时候|多久|怎么)");

    public override RuleInfo Info { get; } = new("EFF001", "efficacy.medical", Categories.AdEfficacy, Severity.Error)
    {
        SoundBelow = 0.02f,
        Title = "医疗、保健功效宣传",
        Why = "普通商品说治病、降压、杀菌是法律禁止的，食品类还要十倍赔偿；买家也可能因此耽误治疗。",
        Basis = "广告法第十七条；食品安全法第七十三条；化妆品监督管理条例第四十三条；handbook §4.1.4",
        Blocks = true,
        Bad =
        [
            new("这款茶喝了[|能降血糖|]", Better: "这是普通食品，不能代替药物，配料和营养成分表我发您", Facts: """{"product":{"category":"普通食品"}}"""),
            "这个[|能治|]皮炎",
            "[|医生都推荐|]用这个",
            "您这[|颈椎垫上它睡几天就不疼了|]",
            "脸上的[|痘痘三天就下去|]",
        ],
        Good =
        [
            "这是普通食品，不能代替药物",
            "睡眠不好建议看医生，这个枕头只是支撑更好",
            "这个没有治疗作用，只是日常护理",
            "皮肤泛红先停用，用清水冲洗，严重的话建议尽快就医",
            new("您的颈椎枕已经发出", Thread: "买家: 颈椎疼，枕头发了吗"),
            "有一定的保湿效果，因人而异",
            "医生的话建议您以诊断为准",
        ],
    };

    protected override PatternSet Terms { get; } = PatternSet.Of("efficacy.medical",
        $"{Ill}{{0,7}}{Cure}", $"(治|治好|治愈|治疗|根治|祛除?|去掉|去除|消除|缓解|改善|调理|预防|对付|专治|抑制|降低?|降下){{0,3}}{Ill}",
        "(能|可以|可|会|有|帮您|帮助|有助于|专门)(治|降血|降压|降糖|降脂|抗癌|防癌|抗肿瘤|消炎|抗炎|杀菌|止痛|镇痛|排毒|通便|补肾|壮阳|壮骨|活血|祛湿|祛寒|丰胸|增高|长高|生发|防脱|减肥|瘦身|减脂|燃脂|刮油|安神|助眠|养肝|护肝|养胃|补血)", "(抗|抑|杀)(菌|病毒|螨)率?(高达|达|达到)?#", "(增强|提高|提升|增加|改善|调节)(自身)?(免疫力?|抵抗力|视力|记忆力?|睡眠|代谢|内分泌|血液循环|微循环|体质|肠胃|气色|记性)", "(吃|喝|用|泡|还|能|会|可|可以|帮|有助){0,3}降(糖|压|脂|酸)", "(近视|散光|老花|眼睛|视力)?度数(就|能|会|也|都|慢慢|真)?(降|减|下降|回退|变浅)(了|下来|下去|低|掉)?", "比{0,2}药(膏|片|水)?(还)?(管用|好使|强|灵|有用|见效|有效)", "(糖尿病|高血压|高血脂|痛风|孕妇)(的)?(人|患者|病人)?{0,3}(都|也)(能|可以)?(吃|喝|用)", "降(血压|血糖|血脂|尿酸|三高)", "(减肥|瘦身|减脂|燃脂|刮油)(茶|咖啡|霜|贴|效果|饮|糖|不用)", "(瘦|掉|轻)(个)?#(斤|公斤|kg)", "(掉秤|躺瘦|月瘦|狂瘦)", "(几|#)(天|个疗程|周|个月|次|副|贴|盒){0,3}(就|能|会|包)?(见效|痊愈|治好|根治|断根|不疼|不痛|不痒)", "(医生|专家|大夫|医院|临床|药师|中医|营养师)(都|也|们|一致|强烈)?(推荐|认可|验证|证明|在用|力荐)", "(已)?治愈#{0,2}(人|例|位)", "(疗效|药效|治愈率|有效率|药妆|医学级|医用级|处方级|激素检测|干细胞|细胞修复|磁疗|磁石保健|量子(保健|能量)|负离子治)", "(代替|替代|不用再?|省得|用不着|可以停)(吃|服|用|打)?(药|打针|看病|住院)", "(用|吃|喝|抹|贴|擦)(一|几|两|三|#)个?疗程")
        .Spare("(减肥|瘦身)(的人|人群|期间|期)", "(防|抗)过敏原", "过敏{0,4}(史|体质|测试|情况|原)", "(医生|专家)(建议|说)", "降压药", "降脂药", "不能(代替|替代)(药|治疗)", "(没有|不具备|无|不能|不会){0,3}(治疗|降血|减肥|缓解|改善)", "改善(服务|体验|流程|工作)");

    protected override string Message => "不能宣传治疗或保健功效";

    protected override string? Advice => "只说成分、用途和使用感受；身体不适建议咨询医生";

    protected override IReadOnlyList<PatternSet> Context => [s_doctor, s_buyerFeels];

    protected override Severity? Weigh(Reply reply, TextSpan span)
    {
        if (Around.SentenceHas(reply, s_doctor, span) || Around.SentenceHas(reply, s_buyerFeels, span) || Around.Asked(reply, span) || Scope.IsNegated(reply.Text, span.End, span.Length) && !span.Of(reply.Text).ContainsAny(s_complaints))
        {
            return null;
        }

        return ProductKind.Of(reply) switch
        {
            GoodsKind.MedicalDevice or GoodsKind.Drug or GoodsKind.HealthFood => Severity.Warning,
            _ => Severity.Error,
        };
    }
}
