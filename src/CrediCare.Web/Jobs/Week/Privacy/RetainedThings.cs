namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>All kinds that wait for an administrator's yes, in the order in which they go.</summary>
public static class RetainedThings
{
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        typeof(RetainedBirthNumbers),
        typeof(RetainedRegistrations),
        typeof(RetainedConversations),
        typeof(RetainedCases),
        typeof(RetainedPaymentFiles),
        typeof(RetainedMails),
        typeof(RetainedSignIns),
        typeof(RetainedAuditFacts),
    ];

    public static IServiceCollection AddRetainedThings(this IServiceCollection services)
    {
        services.AddScoped<ForgetDocuments>();
        services.AddScoped<ForgetWords>();
        services.AddScoped<ForgetCases>();
        services.AddScoped<RetentionBatch>();
        services.AddScoped<RetentionForecasts>();
        foreach (var kind in Kinds)
            services.AddScoped(kind);
        return services;
    }
}
