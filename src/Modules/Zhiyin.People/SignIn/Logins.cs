namespace Zhiyin.People.SignIn;

/// <summary>Sign-in names: 2 to 64 letters, digits and <c>. _ - @ +</c>, of any script, told apart without case or width.</summary>
internal static class Logins
{
    private const int Longest = 64;

    /// <summary>How a typed login is looked up and stored.</summary>
    public static string Normalize(string? typed)
    {
        var text = (typed ?? "").Trim();
        return (text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC)).ToLowerInvariant();
    }

    /// <summary>True when a new login may be this (already normalized).</summary>
    public static bool IsValid(string login) => login.Length is >= 2 and <= Longest && login.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '+');
}
