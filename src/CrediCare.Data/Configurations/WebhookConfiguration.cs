using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class WebhookEndpointConfiguration : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
    {
        builder.ToTable("WebhookEndpoints");
        builder.Property(endpoint => endpoint.Name).HasMaxLength(WebhookRule.NameLength);
        builder.Property(endpoint => endpoint.Address).HasMaxLength(WebhookAddress.Length);
        builder.Property(endpoint => endpoint.Topics).HasConversion<int>();
        builder.HasOne<Creditor>().WithMany().HasForeignKey(endpoint => endpoint.CreditorId);
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(endpoint => endpoint.MadeByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(endpoint => endpoint.Portfolios).WithOne().HasForeignKey(portfolio => portfolio.EndpointId);
    }
}

internal sealed class WebhookPortfolioConfiguration : IEntityTypeConfiguration<WebhookPortfolio>
{
    public void Configure(EntityTypeBuilder<WebhookPortfolio> builder)
    {
        builder.ToTable("WebhookPortfolios");
        builder.HasKey(portfolio => new { portfolio.EndpointId, portfolio.PortfolioId });
        builder
            .HasOne<Portfolio>()
            .WithMany()
            .HasForeignKey(portfolio => portfolio.PortfolioId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebhookEventConfiguration : IEntityTypeConfiguration<WebhookEvent>
{
    public void Configure(EntityTypeBuilder<WebhookEvent> builder)
    {
        builder.ToTable("WebhookEvents");
        builder.Property(told => told.CaseNumber).HasMaxLength(Lengths.Number);
        builder.Property(told => told.DecisionPublicId).HasMaxLength(Lengths.Key);
        builder.Property(told => told.ReportPublicId).HasMaxLength(Lengths.Key);
        builder.HasOne<Creditor>().WithMany().HasForeignKey(told => told.CreditorId).OnDelete(DeleteBehavior.Restrict);
        // The week's cleaning goes by age.
        builder.HasIndex(told => told.WrittenAtUtc);
    }
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("WebhookDeliveries");
        builder.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(delivery => delivery.EndpointId);
        builder.HasOne<WebhookEvent>().WithMany().HasForeignKey(delivery => delivery.EventId).OnDelete(DeleteBehavior.Restrict);
        // What is due at an endpoint, and what was cut off there.
        builder.HasIndex(delivery => new
        {
            delivery.EndpointId,
            delivery.State,
            delivery.NextTryAtUtc,
        });
        // The log of an endpoint, and its figures.
        builder.HasIndex(delivery => new
        {
            delivery.EndpointId,
            delivery.CreatedAtUtc,
            delivery.Id,
            delivery.State,
        });
        builder.HasIndex(delivery => delivery.CreatedAtUtc);
    }
}

internal sealed class WebhookTryConfiguration : IEntityTypeConfiguration<WebhookTry>
{
    public void Configure(EntityTypeBuilder<WebhookTry> builder)
    {
        builder.ToTable("WebhookTries");
        builder.HasKey(made => new { made.DeliveryId, made.Number });
        builder.Property(made => made.Answer).HasMaxLength(WebhookRule.KeptOfAnswer);
        builder.HasOne<WebhookDelivery>().WithMany().HasForeignKey(made => made.DeliveryId);
    }
}
