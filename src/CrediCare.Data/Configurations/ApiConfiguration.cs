using CrediCare.Data.Api;
using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(key => key.Name).HasMaxLength(ApiKeyRule.NameLength);
        builder.Property(key => key.Prefix).HasMaxLength(Lengths.Key);
        builder.Property(key => key.SecretHash).HasMaxLength(Lengths.Sha256).IsUnicode(false);
        builder.Property(key => key.Scopes).HasConversion<int>();
        builder.HasOne<Creditor>().WithMany().HasForeignKey(key => key.CreditorId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(key => key.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(key => key.MadeByUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(key => key.Portfolios).WithOne().HasForeignKey(portfolio => portfolio.ApiKeyId);
        builder.HasIndex(key => key.SecretHash).IsUnique();
    }
}

internal sealed class ApiKeyPortfolioConfiguration : IEntityTypeConfiguration<ApiKeyPortfolio>
{
    public void Configure(EntityTypeBuilder<ApiKeyPortfolio> builder)
    {
        builder.ToTable("ApiKeyPortfolios");
        builder.HasKey(portfolio => new { portfolio.ApiKeyId, portfolio.PortfolioId });
        builder
            .HasOne<Portfolio>()
            .WithMany()
            .HasForeignKey(portfolio => portfolio.PortfolioId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApiAnswerConfiguration : IEntityTypeConfiguration<ApiAnswer>
{
    public void Configure(EntityTypeBuilder<ApiAnswer> builder)
    {
        builder.ToTable("ApiAnswers");
        builder.HasKey(answer => new { answer.UserId, answer.Key });
        builder.Property(answer => answer.Key).HasMaxLength(Lengths.Key);
        builder.Property(answer => answer.RequestHash).HasMaxLength(Lengths.Sha256).IsUnicode(false);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(answer => answer.UserId);
        // The week's cleaning goes by age.
        builder.HasIndex(answer => answer.BegunAtUtc);
    }
}

internal sealed class SandboxConfiguration : IEntityTypeConfiguration<Sandbox>
{
    public void Configure(EntityTypeBuilder<Sandbox> builder)
    {
        builder.ToTable("Sandboxes");
        builder.HasKey(sandbox => sandbox.CreditorId);
        builder.HasOne<Creditor>().WithOne().HasForeignKey<Sandbox>(sandbox => sandbox.CreditorId);
    }
}
