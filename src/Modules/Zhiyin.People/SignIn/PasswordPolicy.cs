namespace Zhiyin.People.SignIn;

/// <summary>What a new password lacks.</summary>
internal enum PasswordFlaw
{
    TooShort,
    TooLong,
    IsLogin,
    TooCommon,
    TooPlain,
}

/// <summary>
/// Length and not being guessable; nothing about capitals and signs, which make passwords harder to remember and no harder to guess (NIST SP 800-63B §3.1.1).
/// </summary>
internal static class PasswordPolicy
{
    public const int Shortest = 10;

    /// <summary>Hashing costs grow with length: this stops a megabyte of password.</summary>
    public const int Longest = 256;

    /// <summary>Null when the password may be used.</summary>
    public static PasswordFlaw? FlawOf(string password, string login)
    {
        if (password.EnumerateRunes().Count() < Shortest)
        {
            return PasswordFlaw.TooShort;
        }

        if (password.Length > Longest)
        {
            return PasswordFlaw.TooLong;
        }

        var plain = Bare(password);
        if (login.Length >= 3 && IsWithTail(plain, Bare(login)))
        {
            return PasswordFlaw.IsLogin;
        }

        if (CommonPasswords.Has(plain))
        {
            return PasswordFlaw.TooCommon;
        }

        return password.Distinct().Count() < 4 || IsRun(plain) ? PasswordFlaw.TooPlain : null;
    }

    // «anna», «anna2026», «annaanna»: the login with digits around it or repeated is still the login.
    private static bool IsWithTail(string password, string login)
        => login.Length > 0 && password.Contains(login, StringComparison.Ordinal)
            && password.Replace(login, "", StringComparison.Ordinal).All(c => char.IsAsciiDigit(c) || !char.IsLetter(c));

    private static bool IsRun(string text)
    {
        int up = 0, down = 0;
        for (var i = 1; i < text.Length; i++)
        {
            up += text[i] - text[i - 1] is 1 or -9 ? 1 : 0;
            down += text[i] - text[i - 1] is -1 or 9 ? 1 : 0;
        }

        return Math.Max(up, down) >= text.Length - 2;
    }

    private static string Bare(string text) => text.Trim().ToLowerInvariant();
}
