namespace Zhiyin.Conversations.Privacy;

/// <summary>Personal data: keys, unmasking, retention, export, erasure.</summary>
public static class PrivacyFeature
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton(_ => new BuyerKeyCache());
        services.AddSingleton<IBuyerKeys, BuyerKeys>();
    }
}
