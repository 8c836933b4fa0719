using System.Linq.Expressions;
using CrediCare.Data.Identity;
using CrediCare.Domain.Help;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

internal sealed class HelpArticleConfiguration : IEntityTypeConfiguration<HelpArticle>
{
    public void Configure(EntityTypeBuilder<HelpArticle> builder)
    {
        builder.ToTable("HelpArticles");
        builder.Property(article => article.Slug).HasMaxLength(HelpSlug.MaximumLength).IsUnicode(false);
        builder.HasIndex(article => article.Slug).IsUnique();
        builder.Words(article => article.Norwegian, "Nb");
        builder.Words(article => article.English, "En");
        builder.HasMany(article => article.Revisions).WithOne().HasForeignKey(revision => revision.ArticleId);
    }
}

internal sealed class HelpArticleRevisionConfiguration : IEntityTypeConfiguration<HelpArticleRevision>
{
    public void Configure(EntityTypeBuilder<HelpArticleRevision> builder)
    {
        builder.ToTable("HelpArticleRevisions");
        builder.Words(revision => revision.Norwegian, "Nb");
        builder.Words(revision => revision.English, "En");
        builder
            .HasOne<PortalUser>()
            .WithMany()
            .HasForeignKey(revision => revision.WrittenByUserId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
    }
}

internal static class HelpWordsMapping
{
    /// <summary>The words of one language as three columns.</summary>
    public static void Words<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, HelpWords?>> words, string language)
        where T : class =>
        builder.ComplexProperty(
            words,
            part =>
            {
                part.Property(one => one.Title).HasColumnName($"Title{language}").HasMaxLength(Lengths.Name);
                part.Property(one => one.Keywords).HasColumnName($"Keywords{language}").HasMaxLength(Lengths.Note);
                part.Property(one => one.Text).HasColumnName($"Text{language}").HasMaxLength(Lengths.Article);
            }
        );
}
