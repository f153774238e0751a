using Zhiyin.People.SignIn;
using Zhiyin.Platform.Refusals;

namespace Zhiyin.People;

/// <summary>Every expected «no» of this module.</summary>
internal static class PeopleRefusals
{
    /// <summary>One answer for a wrong password, an unknown login and a disabled agent: a stranger learns nothing from it.</summary>
    public static readonly Refusal BadCredentials = new(401, "bad_credentials", "账号或密码不正确", "Login or password is wrong");
    public static readonly Refusal CodeNeeded = new(401, "code_needed", "请输入两步验证码", "Enter the two-factor code");
    public static readonly Refusal BadCode = new(401, "bad_code", "验证码不正确或已用过", "The code is wrong or was used before");
    public static readonly Refusal Busy = new(429, "busy", "登录的人太多，请稍后再试", "Too many people are signing in, try again shortly", null,
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["retryAfterSeconds"] = 2 });
    public static readonly Refusal SessionNeeded = new(403, "session_needed", "此操作需要本人登录，不能用接口密钥", "This needs a person who has signed in, not an API key");
    public static readonly Refusal PasswordChangeNeeded = new(403, "password_change_needed", "请先修改初始密码", "Change the initial password first");
    public static readonly Refusal SamePassword = new(422, "same_password", "新密码不能与当前密码相同", "The new password must differ from the current one");
    public static readonly Refusal WrongPassword = new(422, "wrong_password", "当前密码不正确", "The current password is wrong");
    public static readonly Refusal BeyondAuthority = new(403, "beyond_authority", "不能授予或更改超出自己权限的角色", "You cannot grant or change what goes beyond your own rights");
    public static readonly Refusal LastOwner = new(409, "last_owner", "店铺至少要保留一位可登录的店主", "The shop must keep one owner who can sign in");
    public static readonly Refusal ScopesNeeded = new(422, "scopes_needed", "请至少选择一项权限", "Choose at least one scope");
    public static readonly Refusal LoginTaken = new(409, "login_taken", "该账号已被使用", "This login is taken");
    public static readonly Refusal NotSelf = new(409, "not_self", "不能停用自己或重置自己的密码", "You cannot disable or reset yourself");
    public static readonly Refusal TwoFactorOn = new(409, "two_factor_on", "两步验证已经开启", "The second factor is already on");
    public static readonly Refusal TwoFactorNotBegun = new(409, "two_factor_not_begun", "请先获取两步验证密钥", "Ask for a secret first");
    public static readonly Refusal UnknownTeam = new(422, "unknown_team", "没有这个技能组", "There is no such team");
    public static readonly Refusal UnknownAgent = new(422, "unknown_agent", "没有这位客服", "There is no such agent");
    public static readonly Refusal NameTaken = new(409, "name_taken", "该名称已被使用", "This name is taken");

    public static readonly Refusal OtherRequest = new(422, "idempotency_mismatch", "同一个幂等键用于了不同的请求", "The same idempotency key came with another request");
    public static readonly Refusal StillRunning = new(409, "still_running", "相同的请求正在处理，或中断后结果未知", "The same request is being worked on, or was interrupted and its outcome is unknown");

    /// <summary>Too many wrong tries; says for how long.</summary>
    public static Refusal Locked(TimeSpan left)
        => new(423, "locked", "尝试次数过多，已暂时锁定", "Too many wrong tries, locked for a while", null,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["retryAfterSeconds"] = (int)Math.Ceiling(left.TotalSeconds) });

    /// <summary>A new password that cannot be taken, with the reason.</summary>
    public static Refusal Weak(PasswordFlaw flaw)
    {
        var (zh, en) = flaw switch
        {
            PasswordFlaw.TooShort => ($"密码至少 {PasswordPolicy.Shortest} 个字符", $"A password has at least {PasswordPolicy.Shortest} characters"),
            PasswordFlaw.TooLong => ($"密码最多 {PasswordPolicy.Longest} 个字符", $"A password has at most {PasswordPolicy.Longest} characters"),
            PasswordFlaw.IsLogin => ("密码不能就是账号", "The password must not be the login"),
            PasswordFlaw.TooCommon => ("这个密码太常见，容易被猜到", "This password is among the first to be guessed"),
            _ => ("这个密码太简单，容易被猜到", "This password is too plain and easily guessed"),
        };
        return new(422, "weak_password", zh, en, null, new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = "next" });
    }
}
