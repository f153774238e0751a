using System.Collections.Frozen;

namespace Zhiyin.People.SignIn;

/// <summary>
/// The guesses every attacker starts with, of ten characters and more (shorter ones are refused anyway), here and abroad. Digits and signs at the end are
/// taken off before looking, so one line stands for a family.
/// </summary>
internal static class CommonPasswords
{
    private const string Words =
        """
        password passw0rd p@ssword p@ssw0rd passwort qwertyuiop qwertyuiopas qwerty asdfghjkl asdfghjklz zxcvbnm 1qaz2wsx3edc 1qaz2wsx 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4
        qazwsxedc qazwsxedcrfv zaq12wsx zaq1xsw2 iloveyou iloveyou1314 iloveu woaini woaini1314 woaini520 woaini5201314 woaiwojia woaiwoziji woshishui wodemima mima nihao nihaoma
        admin administrator adminadmin adminpassword root rootroot toor letmein letmeinnow welcome welcomeback changeme changeit default defaultpassword secret secretpassword test
        testtest testpassword user useruser guest master superman batman football baseball basketball princess sunshine monkey dragon trustno1 whatever starwars computer
        internet samsung michael jennifer jordan23 liverpool chelsea arsenal charlie abcdefghij abcdefghi abcdefgh abcdef abc abcabc abcd1234abcd aaa aaaaa asdasdasd asdfasdf asdfqwer
        qweasdzxc qweqweqwe qweasd zxcasdqwe qwe123qwe 123qweasdzxc 123qwe 123abc 12345qwert 1234qwer 5201314 52013145201314 1314520 147258369 1472583690 159357258456 159753 741852963
        7894561230 789456123 963852741 111222333444 112233445566 1122334455 123123123123 123321123321 12341234 123412341234 1212121212 0123456789 1234567890 12345678910 123456789a
        123456789abc a123456789 a1b2c3d4e5 a1b2c3d4 aa123456 aa12345678 a12345678 abc123456 abc12345678 qq123456789 qq123456 q123456789 w123456789 z123456789 zxc123456 zxcvbnm123 asd123456
        taobao taobao123456 taobao888 tmall alibaba alipay qianniu wangwang weixin wechat tencent jingdong pinduoduo douyin kefu kefukefu kefu123456 kefu888888 dianpu dianzhu shangjia
        maijia dingdan zhiyin zhiyinzhiyin xiaoqian xiaoxiao baobei laopo laogong gongsi beijing shanghai guangzhou shenzhen hangzhou zhongguo china chinachina woaizhongguo
        facai gongxifacai dajidali shunshun yifanfengshun wanshiruyi mimamima mima123456 customerservice customer service support helpdesk callcenter company office
        """;

    private static readonly FrozenSet<string> s_known = Words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Looks up a password in lower case, as it is and without the digits and signs at its end.</summary>
    public static bool Has(string lower)
        => s_known.Contains(lower) || s_known.Contains(lower.TrimEnd([.. "0123456789!@#$%^&*.,?_-+= ~"])) || s_known.Contains(lower.Trim([.. "0123456789!@#$%^&*.,?_-+= ~"]));
}
